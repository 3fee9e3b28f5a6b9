import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { Language } from "../paper/language.ts";
import { publicAddress } from "../paper/public-address.ts";
import type { FeedEntry } from "./feed-entry.ts";
import { type FeedFormat, feedFormats, feedPath } from "./feed-path.ts";

/** A feed in any format: a list of stories under a title, with a page of its own. */
export interface Feed {
  title: string;
  description: string;
  language: Language;
  publisher: string;
  /** The path of the page it is the feed of. */
  page: string;
  /** The newest first. */
  entries: FeedEntry[];
  /** Where a reader may ask to be told of changes; null for nowhere. */
  hub: string | null;
}

/** Sources: RSS 2.0 with the RSS Advisory Board's profile, RFC 4287, jsonfeed.org 1.1, W3C WebSub. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  switch (format) {
    case "rss":
      return trimText(writeRss(feed));
    case "atom":
      return trimText(writeAtom(feed));
    case "json":
      return writeJson(feed);
  }
}

function writeRss(feed: Feed): string {
  return generateRssFeed(
    {
      title: feed.title,
      link: publicAddress(feed.page),
      description: feed.description || feed.title,
      language: feed.language,
      copyright: feed.publisher === "" ? undefined : `© ${feed.publisher}`,
      lastBuildDate: lastChange(feed),
      atom: { links: links(feed, "rss") },
      items: feed.entries.map((entry) => ({
        title: entry.title,
        link: entry.url,
        guid: { value: entry.id, isPermaLink: false },
        description: entry.html,
        pubDate: entry.published,
        categories: [{ name: entry.section }],
        dc: { creators: entry.authors.map(({ name }) => name), languages: [entry.language] },
        atom: { updated: entry.updated },
        media: entry.picture ? mediaOf(entry.picture) : undefined,
      })),
    },
    { strict: true },
  );
}

function writeAtom(feed: Feed): string {
  return generateAtomFeed(
    {
      id: publicAddress(feedPath(feed.page, "atom")),
      title: { value: feed.title },
      subtitle: feed.description === "" ? undefined : { value: feed.description },
      updated: lastChange(feed),
      authors: [{ name: feed.publisher || feed.title, uri: publicAddress("/") }],
      rights: feed.publisher === "" ? undefined : { value: `© ${feed.publisher}` },
      links: [
        ...links(feed, "atom"),
        { rel: "alternate", type: "text/html", href: publicAddress(feed.page) },
      ],
      xml: { lang: feed.language },
      entries: feed.entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title },
        links: [{ rel: "alternate", type: "text/html", href: entry.url, hreflang: entry.language }],
        published: entry.published,
        updated: entry.updated,
        authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
        categories: [{ term: entry.section }],
        summary: entry.html === "" ? undefined : { type: "html", value: entry.html },
        media: entry.picture ? mediaOf(entry.picture) : undefined,
        xml: { lang: entry.language },
      })),
    },
    { strict: true },
  );
}

function writeJson(feed: Feed): string {
  const written = generateJsonFeed(
    {
      title: feed.title,
      description: feed.description || undefined,
      home_page_url: publicAddress(feed.page),
      feed_url: publicAddress(feedPath(feed.page, "json")),
      language: feed.language,
      hubs: feed.hub === null ? undefined : [{ type: "WebSub", url: feed.hub }],
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        summary: entry.summary || undefined,
        content_html: entry.html || entry.title,
        date_published: entry.published,
        date_modified: entry.updated,
        authors: entry.authors,
        image: entry.picture?.url,
        tags: [entry.section],
        language: entry.language,
      })),
    },
    { strict: true },
  );
  return JSON.stringify(written);
}

/** Source: Media RSS 1.5.1. */
function mediaOf({ url, width, height, credit, alt }: NonNullable<FeedEntry["picture"]>) {
  return {
    contents: [
      {
        url,
        type: "image/jpeg",
        medium: "image",
        width,
        height,
        description: alt === "" ? undefined : { value: alt },
        credits: credit === "" ? undefined : [{ value: credit }],
      },
    ],
  };
}

/** The generator sets text off with line breaks, which some readers show as part of a name. */
function trimText(xml: string): string {
  return xml.replace(/\s*(<!\[CDATA\[[\s\S]*?\]\]>)\s*/g, "$1");
}

function links({ page, hub }: Feed, format: FeedFormat) {
  const { contentType } = feedFormats[format];
  return [
    { rel: "self", type: contentType, href: publicAddress(feedPath(page, format)) },
    ...(hub === null ? [] : [{ rel: "hub", href: hub }]),
  ];
}

/** Not the moment of writing: a feed that says nothing new is the same bytes. */
function lastChange({ entries }: Feed): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
}
