import { editionPath, otherEdition } from "#site/body/edition-path.ts";
import {
  archivePath,
  authorPath,
  correctionsPath,
  pagePath,
  sectionPath,
  seriesPath,
  topicsPath,
} from "#site/body/public-path.ts";
import { editionAlternates } from "#site/paper/edition.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import { listSeriesSlugs } from "#site/series/series-reads.ts";
import { readPart } from "#site/sitemaps/sitemap-path.ts";
import { listAuthorSlugs, listPartStories } from "#site/sitemaps/sitemap-reads.ts";
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
    const shown = ["/", ...sections.map(({ slug }) => sectionPath(slug)), archivePath, correctionsPath];
    const others = [
      topicsPath,
      ...(await listSeriesSlugs()).map(seriesPath),
      ...paper.pages.map(({ slug }) => pagePath(slug)),
    ];
    return writePageSitemap([
      ...editionsOf(paper).flatMap((edition) =>
        shown.map((path) => ({
          path: editionPath(edition, path),
          alternates: editionAlternates(paper, path),
        })),
      ),
      ...others.map((path) => ({ path })),
    ]);
  }
  if (file === "authors.xml" && before === null) {
    return writePageSitemap((await listAuthorSlugs()).map((slug) => ({ path: authorPath(slug) })));
  }
  if (!file.endsWith(".xml")) return null;
  const { paper } = await readPaperShell();
  const span = readPart(file.slice(0, -".xml".length), paper.timeZone);
  const cursor = before === null ? null : readCursor(before);
  if (span === null || (before !== null && cursor === null)) return null;
  const stories = await listPartStories(span, cursor);
  return stories.length === 0 ? null : writeStorySitemap(stories, paper.primary);
}

/** The paper, and its second edition if it has one. */
function editionsOf(paper: PaperView): PaperView[] {
  const other = otherEdition(paper);
  return other ? [paper, other] : [paper];
}
