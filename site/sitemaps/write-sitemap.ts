import { XMLBuilder } from "fast-xml-parser";
import { cleanText } from "../body/clean-text.ts";
import { storyPath } from "../body/public-path.ts";
import { toLanguage } from "../paper/language.ts";
import { publicAddress } from "../paper/public-address.ts";
import type { NewsStory, SitemapStory } from "./sitemap-reads.ts";

// Sources: sitemaps.org (0.9), Google's news sitemaps.

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: "@" });
const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

/** The list of sitemaps, by their paths. */
export function writeSitemapIndex(paths: string[]): string {
  const sitemap = paths.map((path) => ({ loc: publicAddress(path) }));
  return write({ sitemapindex: { "@xmlns": SITEMAP, sitemap } });
}

/** Pages whose changes nobody counts. */
export function writePageSitemap(paths: string[]): string {
  return write({ urlset: { "@xmlns": SITEMAP, url: paths.map((path) => ({ loc: publicAddress(path) })) } });
}

export function writeStorySitemap(stories: SitemapStory[]): string {
  const url = stories.map((story) => ({
    loc: addressOf(story),
    lastmod: story.changedAt.toISOString(),
  }));
  return write({ urlset: { "@xmlns": SITEMAP, url } });
}

export function writeNewsSitemap(stories: NewsStory[], paperName: string): string {
  const url = stories.map((story) => ({
    loc: addressOf(story),
    "news:news": {
      "news:publication": { "news:name": cleanText(paperName), "news:language": toLanguage(story.language) },
      "news:publication_date": story.shownAt.toISOString(),
      "news:title": cleanText(story.headline),
    },
  }));
  return write({ urlset: { "@xmlns": SITEMAP, "@xmlns:news": NEWS, url } });
}

function addressOf({ section, slug }: SitemapStory): string {
  return publicAddress(storyPath(section, slug));
}

function write(root: Record<string, unknown>): string {
  return builder.build({ "?xml": { "@version": "1.0", "@encoding": "UTF-8" }, ...root });
}
