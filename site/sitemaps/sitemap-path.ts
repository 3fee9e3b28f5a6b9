/** Where the sitemaps are. `robots.txt` names the index and the news. */
export const sitemapPath = "/sitemap.xml";
export const newsSitemapPath = "/news-sitemap.xml";

/** One of the sitemaps that the index lists: the paper's own pages, its people, or a month's stories up to an end. */
export function partPath(name: string, before?: string): string {
  return `/sitemaps/${name}.xml${before === undefined ? "" : `?before=${before}`}`;
}

export function newsPartPath(before: string): string {
  return `${newsSitemapPath}?before=${before}`;
}

/** The time (UTC) that a month's sitemap is about; null for what is no month. */
export function readMonth(name: string): { from: Date; until: Date } | null {
  const [, year = "", month = ""] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(name) ?? [];
  if (year === "") return null;
  const at = (months: number) => new Date(Date.UTC(Number(year), Number(month) - 1 + months));
  return { from: at(0), until: at(1) };
}
