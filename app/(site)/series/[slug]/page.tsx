import { permanentRedirect } from "next/navigation";
import { PageHead } from "#components/site/page-head.tsx";
import { SeriesPage } from "#components/site/series-page.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { isCanonical, readSegment, seriesPath } from "#site/body/public-path.ts";
import { seriesDescription, seriesTitle } from "#site/body/series-parts.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { describeSeries } from "#site/series/describe-series.ts";
import { readSeries } from "#site/series/series-reads.ts";
import { languageOfList, readShellIn } from "../../read-paper-shell.ts";
import { showMissing } from "../../show-missing.tsx";

export const dynamic = "force-dynamic";

export default async function Series({ params }: { params: Promise<{ slug: string }> }) {
  const { slug: segment } = await params;
  const slug = readSegment(segment);
  const series = slug === null ? null : await readSeries(slug);
  if (series === null) return showMissing("series");
  const path = seriesPath(series.slug);
  if (!isCanonical(["series", segment], path)) permanentRedirect(path);
  const shell = await readShellIn(await languageOfList(series.parts));
  const { paper } = shell;
  const title = seriesTitle(series, paper.language);
  return (
    <>
      <PageHead
        title={title}
        paperName={paper.name}
        description={seriesDescription(series, paper.language) || `${title} | ${paper.name}`}
        address={publicAddress(path)}
      />
      <StructuredData value={describeSeries(series, paper)} />
      <SeriesPage series={series} {...shell} />
    </>
  );
}
