import { authorPath, sectionPath } from "../body/public-path.ts";

export type FeedFormat = "rss" | "atom" | "json";

/** The last part of a feed's address, and what it is called when it is sent. Sources: RFC 4287, jsonfeed.org. */
export const feedFormats: Record<FeedFormat, { file: string; contentType: string }> = {
  rss: { file: "feed.xml", contentType: "application/rss+xml" },
  atom: { file: "atom.xml", contentType: "application/atom+xml" },
  json: { file: "feed.json", contentType: "application/feed+json" },
};

/** The feed of what stands at a path: the paper's at `/`, a section's, a person's. */
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

/** The page whose feeds change with a tag of `expire`; null when no feed goes by it. People go by their slug here. */
export function feedPageOf(tag: string, slugOf: (personId: string) => string | undefined): string | null {
  if (tag === "front") return "/";
  const [, kind, name = ""] = /^(section|person):(.+)$/.exec(tag) ?? [];
  if (kind === "section") return sectionPath(name);
  const slug = kind === "person" ? slugOf(name) : undefined;
  return slug === undefined ? null : authorPath(slug);
}
