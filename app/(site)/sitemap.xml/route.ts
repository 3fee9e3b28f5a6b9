import { newsPartPath, newsSitemapPath, partPath } from "#site/sitemaps/sitemap-path.ts";
import { listNewsEnds, listSitemapMonths } from "#site/sitemaps/sitemap-reads.ts";
import { writeSitemapIndex } from "#site/sitemaps/write-sitemap.ts";
import { answerXml } from "../answer-xml.ts";

export const dynamic = "force-dynamic";

/** Every sitemap of the paper. */
export async function GET(): Promise<Response> {
  const [months, newsEnds] = await Promise.all([listSitemapMonths(), listNewsEnds(new Date())]);
  const stories = months.flatMap(({ name, ends }) => [
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
