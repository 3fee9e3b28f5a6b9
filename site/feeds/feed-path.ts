import { authorPath, sectionPath, topicPath } from "../body/public-path.ts";

export type FeedFormat = "rss" | "atom" | "json";

/** The last part of a feed's address, and what it is called when it is sent. Sources: RFC 4287, jsonfeed.org. */
export const feedFormats: Record<FeedFormat, { file: string; contentType: string }> = {
  rss: { file: "feed.xml", contentType: "application/rss+xml" },
  atom: { file: "atom.xml", contentType: "application/atom+xml" },
  json: { file: "feed.json", contentType: "application/feed+json" },
};

/** The feed of what stands at a path: the paper's at `/`, a section's, a person's, a topic's. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path === "/" ? "" : path}/${feedFormats[format].file}`;
}

/** The feeds of a page, as its head names them. */
export function feedLinks(page: string, title: string): { type: string; href: string; title: string }[] {
  const formats: FeedFormat[] = ["rss", "atom", "json"];
  return formats.map((format) => ({
    type: feedFormats[format].contentType,
    href: feedPath(page, format),
    title,
  }));
}

interface FeedPages {
  /** Asked by tag. */
  slugOf: (tag: string) => string | undefined;
  /** The front pages of the paper's editions. */
  fronts: string[];
}

/** The pages whose feeds change with a tag of `expire`; none when no feed goes by it. */
export function feedPagesOf(tag: string, { slugOf, fronts }: FeedPages): string[] {
  if (tag === "front") return fronts;
  const page = namedPageOf(tag, slugOf);
  return page === null ? [] : [page];
}

function namedPageOf(tag: string, slugOf: FeedPages["slugOf"]): string | null {
  const [, kind, name = ""] = /^(section|person|topic):(.+)$/.exec(tag) ?? [];
  if (kind === undefined) return null;
  if (kind === "section") return sectionPath(name);
  const slug = slugOf(tag);
  if (slug === undefined) return null;
  return kind === "person" ? authorPath(slug) : topicPath(slug);
}
