import { XMLValidator } from "fast-xml-parser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { publishedStory } from "../stories/published-story-fixture.ts";
import { toEntry } from "./feed-entry.ts";
import { feedPagesOf, feedPath } from "./feed-path.ts";
import type { FeedStory } from "./feed-reads.ts";
import { type Feed, writeFeed } from "./write-feed.ts";

beforeEach(() => vi.stubEnv("STET_ADDRESS", "https://paper.example"));
afterEach(() => vi.unstubAllEnvs());

const { bylines, section, storyId } = publishedStory();
const second = { person: null, freeText: "By Tom & <Jerry>", role: "" };

function story(changes: Partial<FeedStory> = {}): FeedStory {
  return {
    storyId,
    path: "/world/ministers-meet",
    kicker: "",
    headline: "Ministers <meet> & “greet” 북한",
    summary: 'The first of "two" days <b>& more</b>.',
    opening: "",
    language: "en",
    section,
    bylines: [...bylines, second],
    shownAt: "2017-01-25T11:06:00.000Z",
    shownZone: "Asia/Seoul",
    lead: null,
    picture: null,
    updatedAt: "2017-01-26T00:00:00.000Z",
    corrections: [
      {
        number: 1,
        kind: "correction",
        text: "It was <Wednesday>.",
        at: "2017-01-26T00:00:00.000Z",
        hasDifference: true,
      },
    ],
    agency: "",
    ...changes,
  };
}

function feedOf(stories: FeedStory[], changes: Partial<Feed> = {}): Feed {
  return {
    title: "World | The Test & Co",
    description: "",
    language: "ko",
    publisher: "Test Press",
    page: "/world",
    entries: stories.map((one) => toEntry(one, (kind) => `«${kind}»`)),
    hub: null,
    ...changes,
  };
}

describe("RSS", () => {
  const parse = (xml: string) =>
    new RssParser<object, { creators: string[]; updated: string }>({
      customFields: {
        item: [
          ["dc:creator", "creators", { keepArray: true }],
          ["atom:updated", "updated"],
        ],
      },
    }).parseString(xml);

  test("says who, when, since when and what was put right", async () => {
    const xml = writeFeed(feedOf([story()]), "rss");
    expect(XMLValidator.validate(xml)).toBe(true);
    const feed = await parse(xml);
    expect(feed).toMatchObject({
      title: "World | The Test & Co",
      link: "https://paper.example/world",
      language: "ko",
    });
    expect(feed.feedUrl).toBe("https://paper.example/world/feed.xml");
    const [item] = feed.items;
    expect(item).toMatchObject({
      title: "Ministers <meet> & “greet” 북한",
      link: "https://paper.example/world/ministers-meet",
      guid: `urn:uuid:${storyId}`,
      isoDate: "2017-01-25T11:06:00.000Z",
      updated: "2017-01-26T00:00:00.000Z",
      creators: ["줄리 잭슨 (Julie Jackson)", "Tom & <Jerry>"],
      content:
        '<p>The first of "two" days &lt;b&gt;&amp; more&lt;/b&gt;.</p><p><b>«correction»:</b> It was &lt;Wednesday&gt;.</p>',
    });
    expect(xml).toContain('isPermaLink="false"');
  });

  test("of nothing is still a feed, and the same bytes again", async () => {
    const xml = writeFeed(feedOf([]), "rss");
    expect(XMLValidator.validate(xml)).toBe(true);
    expect((await parse(xml)).items).toEqual([]);
    expect(writeFeed(feedOf([]), "rss")).toBe(xml);
  });
});

test("Atom has an id for ever, every author, both moments and the language of each story", () => {
  const xml = writeFeed(feedOf([story(), story({ language: "ko", updatedAt: null })]), "atom");
  expect(XMLValidator.validate(xml)).toBe(true);
  const feed = parseAtomFeed(xml);
  expect(feed.updated).toBe("2017-01-26T00:00:00.000Z");
  expect(feed.links).toContainEqual({
    rel: "self",
    type: "application/atom+xml",
    href: "https://paper.example/world/atom.xml",
  });
  expect(feed.entries?.[0]).toMatchObject({
    id: `urn:uuid:${storyId}`,
    title: { value: "Ministers <meet> & “greet” 북한" },
    published: "2017-01-25T11:06:00.000Z",
    updated: "2017-01-26T00:00:00.000Z",
    authors: [
      { name: "줄리 잭슨 (Julie Jackson)", uri: "https://paper.example/authors/julie-jackson" },
      { name: "Tom & <Jerry>" },
    ],
    xml: { lang: "en" },
  });
  expect(feed.entries?.[0]?.summary?.value).toContain("<b>«correction»:</b> It was &lt;Wednesday&gt;.");
  expect(feed.entries?.[1]).toMatchObject({ updated: "2017-01-25T11:06:00.000Z", xml: { lang: "ko" } });
});

test("JSON Feed says the same", () => {
  const feed = parseJsonFeed(writeFeed(feedOf([story()]), "json"));
  expect(feed).toMatchObject({
    home_page_url: "https://paper.example/world",
    feed_url: "https://paper.example/world/feed.json",
    items: [
      {
        id: `urn:uuid:${storyId}`,
        date_published: "2017-01-25T11:06:00.000Z",
        date_modified: "2017-01-26T00:00:00.000Z",
        summary: 'The first of "two" days <b>& more</b>.\n«correction»: It was <Wednesday>.',
        authors: [{ name: "줄리 잭슨 (Julie Jackson)" }, { name: "Tom & <Jerry>" }],
        language: "en",
      },
    ],
  });
});

test("an agency stands where nobody is named", () => {
  expect(toEntry(story({ bylines: [], agency: "Yonhap" }), () => "").authors).toEqual([{ name: "Yonhap" }]);
  expect(toEntry(story({ bylines: [] }), () => "").authors).toEqual([]);
});

test("a hub is named in every format, and only where one is set", () => {
  const hub = "https://hub.example/?a=1&b=2";
  for (const format of ["rss", "atom", "json"] as const) {
    expect(writeFeed(feedOf([story()], { hub }), format)).toContain("hub.example");
    expect(writeFeed(feedOf([story()]), format)).not.toContain("hub");
  }
  expect(parseAtomFeed(writeFeed(feedOf([], { hub }), "atom")).links).toContainEqual({
    rel: "hub",
    href: hub,
  });
});

test("feeds lie under the page they are of, and go by its tag", () => {
  const slugOf = (tag: string) =>
    new Map([
      ["person:p1", "줄리"],
      ["topic:t1", "bridges"],
    ]).get(tag);
  expect(feedPath("/", "rss")).toBe("/feed.xml");
  expect(feedPath("/authors/a", "json")).toBe("/authors/a/feed.json");
  const pages = (tag: string) => feedPagesOf(tag, { slugOf, fronts: ["/", "/ko"] });
  expect(pages("front")).toEqual(["/", "/ko"]);
  expect(pages("section:world")).toEqual(["/world"]);
  expect(pages("person:p1")).toEqual(["/authors/%EC%A4%84%EB%A6%AC"]);
  expect(pages("topic:t1")).toEqual(["/topics/bridges"]);
  for (const tag of ["person:p2", "topic:t2", "topics", "series:1", "story:1", "paper", "address:world/x"])
    expect(pages(tag)).toEqual([]);
});

test("a story's picture is in every format, with its size, its credit and its words", async () => {
  const cut = { key: "abc/16x9", width: 1600, height: 900 };
  const picture = {
    assetId: storyId,
    cuts: { full: cut, "16:9": cut, "4:3": cut, "1:1": cut },
    ...{ placeholder: "", isAnimated: false, copyright: "", usageTerms: "" },
  };
  const lead = {
    ...{ assetId: storyId, caption: "At sea", credit: 'Kim & "Demo"', alt: "A <boat>", isDecorative: false },
  };
  const feed = feedOf([story({ picture, lead })]);
  const url = "https://paper.example/media/abc/16x9/1280.jpg";
  const rss = parseRssFeed(writeFeed(feed, "rss"));
  expect(rss.items?.[0]?.media?.contents?.[0]).toMatchObject({
    ...{ url, type: "image/jpeg", medium: "image", width: 1280, height: 720 },
    credits: [{ value: 'Kim & "Demo"' }],
    description: { value: "A <boat>" },
  });
  const atom = writeFeed(feed, "atom");
  expect(XMLValidator.validate(atom)).toBe(true);
  expect(parseAtomFeed(atom).entries?.[0]?.media?.contents?.[0]).toMatchObject({ url });
  expect(parseJsonFeed(JSON.parse(writeFeed(feed, "json"))).items?.[0]?.image).toBe(url);
});
