import { listNews } from "#site/sitemaps/sitemap-reads.ts";
import { writeNewsSitemap } from "#site/sitemaps/write-sitemap.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { answerXml } from "../answer-xml.ts";
import { readPaperShell } from "../read-paper-shell.ts";

export const dynamic = "force-dynamic";

/** The stories of the last two days. */
export async function GET(request: Request): Promise<Response> {
  const before = new URL(request.url).searchParams.get("before");
  const cursor = before === null ? null : readCursor(before);
  if (before !== null && cursor === null) return new Response(null, { status: 404 });
  const [{ paper }, stories] = await Promise.all([readPaperShell(), listNews(new Date(), cursor)]);
  return answerXml(writeNewsSitemap(stories, paper.name));
}
