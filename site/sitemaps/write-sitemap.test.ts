import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ListedStory } from "./sitemap-reads.ts";
import { writeStorySitemap } from "./write-sitemap.ts";

beforeEach(() => vi.stubEnv("STET_ADDRESS", "https://paper.example"));
afterEach(() => vi.unstubAllEnvs());

const at = new Date("2026-03-02T00:00:00Z");

function story(changes: Partial<ListedStory>): ListedStory {
  return {
    ...{ storyId: "s", section: "world", slug: "열림", language: "en", shownAt: at, changedAt: at },
    ...{ translations: [], pictures: [] },
    ...changes,
  };
}

// Source: Google's image sitemaps: `image:image` with `image:loc` in the `url` of the page that shows it.
test("a story names its pictures, in the widest size that is made of each", () => {
  const pictures = [
    { key: "large/full", width: 6000 },
    { key: "small/full", width: 700 },
  ];
  const xml = writeStorySitemap([story({ pictures }), story({ slug: "bare" })], "en");
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" });
  const { urlset } = parser.parse(xml);
  expect(urlset["@xmlns:image"]).toBe("http://www.google.com/schemas/sitemap-image/1.1");
  expect(urlset.url[0]["image:image"]).toEqual([
    { "image:loc": "https://paper.example/media/large/full/1920.jpg" },
    { "image:loc": "https://paper.example/media/small/full/700.jpg" },
  ]);
  expect(urlset.url[1]).not.toHaveProperty("image:image");
});
