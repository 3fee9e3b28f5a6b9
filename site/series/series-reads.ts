import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { type SeriesView, toSeries } from "./published-series.ts";

/** The series at an address; null while nothing of it is live. */
export async function readSeries(slug: string): Promise<SeriesView | null> {
  const rows = await reader().liveSeriesPart.findMany({
    where: { seriesSlug: slug },
    select: {
      seriesId: true,
      seriesSlug: true,
      title: true,
      titleKo: true,
      description: true,
      descriptionKo: true,
      storyId: true,
      language: true,
      headline: true,
      sectionSlug: true,
      slug: true,
    },
    orderBy: [{ position: "asc" }, { storyId: "asc" }],
  });
  const series = toSeries(rows);
  // The next publication may begin one that is not there yet.
  reportTags(series ? [`series:${series.seriesId}`] : ["series"]);
  // What a part is called is its story's to say.
  reportTags(rows.map(({ storyId }) => `story:${storyId}`));
  return series;
}

/** The slugs of the series that have something live, in order. */
export async function listSeriesSlugs(): Promise<string[]> {
  reportTags(["series"]);
  const rows = await reader().$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT "series_slug" AS "slug" FROM "live_series_parts" ORDER BY "slug"`;
  return rows.map(({ slug }) => slug);
}
