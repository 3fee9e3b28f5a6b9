import { seriesPath } from "../body/public-path.ts";
import { seriesDescription, seriesTitle } from "../body/series-parts.ts";
import { describeCollection } from "../paper/describe-collection.ts";
import type { Language } from "../paper/language.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import { publicAddress } from "../paper/public-address.ts";
import type { SeriesView } from "./published-series.ts";

/** A series as other pages name it for machines: schema.org `CreativeWorkSeries`. */
export function nameSeries(series: SeriesView, language: Language): Record<string, unknown> {
  return {
    "@type": "CreativeWorkSeries",
    name: seriesTitle(series, language),
    url: publicAddress(seriesPath(series.slug)),
  };
}

/** A series' page for machines: schema.org `CollectionPage` about a `CreativeWorkSeries`, its parts in their order. */
export function describeSeries(series: SeriesView, paper: PaperView): Record<string, unknown> {
  const { language } = paper;
  const name = seriesTitle(series, language);
  return describeCollection(
    {
      name,
      description: seriesDescription(series, language),
      language,
      way: [{ name, path: seriesPath(series.slug) }],
      about: nameSeries(series, language),
      stories: series.parts,
    },
    paper,
  );
}
