import { newsPartPath, newsSitemapPath, partPath } from "#site/sitemaps/sitemap-path.ts";
import { listNewsEnds, listSitemapParts } from "#site/sitemaps/sitemap-reads.ts";
import { writeSitemapIndex } from "#site/sitemaps/write-sitemap.ts";
import { answerXml } from "../answer-xml.ts";
import { readPaperShell } from "../read-paper-shell.ts";

export const dynamic = "force-dynamic";

/** Every sitemap of the paper. */
export async function GET(): Promise<Response> {
  const { paper } = await readPaperShell();
  const [parts, newsEnds] = await Promise.all([listSitemapParts(paper.timeZone), listNewsEnds(new Date())]);
  const stories = parts.flatMap(({ name, ends }) => [
    partPath(name),
    ...ends.map((end) => partPath(name, end)),
  ]);
  return answerXml(
    writeSitemapIndex([
      partPath("pages"),
      partPath("authors"),
      newsSitemapPath,
      ...newsEnds.map(newsPartPath),
      ...stories,
    ]),
  );
}
