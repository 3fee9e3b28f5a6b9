import { readDate, type Span, spanOfDay, spanOfMonth } from "../archive/archive-days.ts";

/** Where the sitemaps are. `robots.txt` names the index and the news. */
export const sitemapPath = "/sitemap.xml";
export const newsSitemapPath = "/news-sitemap.xml";

/** One of the sitemaps that the index lists: the paper's own pages, its people, or the stories of a month or a day up to an end. */
export function partPath(name: string, before?: string): string {
  return `/sitemaps/${name}.xml${before === undefined ? "" : `?before=${before}`}`;
}

export function newsPartPath(before: string): string {
  return `${newsSitemapPath}?before=${before}`;
}

/** The time that the sitemap of a month (`2026-11`) or a day (`2026-11-24`) is about, in a zone; null for what is neither. */
export function readPart(name: string, zone: string): Span | null {
  const [, year = "", month = "", day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(name) ?? [];
  const date = readDate(year, month, day);
  if (date === null) return null;
  return day === undefined ? spanOfMonth(date, zone) : spanOfDay(date, zone);
}
