import { authorPath, correctionsPath, pagePath, sectionPath } from "#site/body/public-path.ts";
import { readMonth } from "#site/sitemaps/sitemap-path.ts";
import { listAuthorSlugs, listMonthStories } from "#site/sitemaps/sitemap-reads.ts";
import { writePageSitemap, writeStorySitemap } from "#site/sitemaps/write-sitemap.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { answerXml } from "../../answer-xml.ts";
import { readPaperShell } from "../../read-paper-shell.ts";

export const dynamic = "force-dynamic";

/** One of the sitemaps that the index lists. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const before = new URL(request.url).searchParams.get("before");
  const xml = await writePart(file, before);
  return xml === null ? new Response(null, { status: 404 }) : answerXml(xml);
}

async function writePart(file: string, before: string | null): Promise<string | null> {
  if (file === "pages.xml" && before === null) {
    const { paper, sections } = await readPaperShell();
    return writePageSitemap([
      "/",
      ...sections.map(({ slug }) => sectionPath(slug)),
      correctionsPath,
      ...paper.pages.map(({ slug }) => pagePath(slug)),
    ]);
  }
  if (file === "authors.xml" && before === null) {
    return writePageSitemap((await listAuthorSlugs()).map(authorPath));
  }
  const month = file.endsWith(".xml") ? readMonth(file.slice(0, -".xml".length)) : null;
  const cursor = before === null ? null : readCursor(before);
  if (month === null || (before !== null && cursor === null)) return null;
  const stories = await listMonthStories(month, cursor);
  return stories.length === 0 ? null : writeStorySitemap(stories);
}
