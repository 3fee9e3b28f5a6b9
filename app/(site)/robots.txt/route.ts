import { publicAddress } from "#site/paper/public-address.ts";
import { newsSitemapPath, sitemapPath } from "#site/sitemaps/sitemap-path.ts";

export const dynamic = "force-dynamic";

const RULES = "User-agent: *\nDisallow: /newsroom\nDisallow: /api/\n";

export function GET(): Response {
  const sitemaps = [sitemapPath, newsSitemapPath].map((path) => `Sitemap: ${publicAddress(path)}\n`);
  return new Response(`${RULES}\n${sitemaps.join("")}`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
