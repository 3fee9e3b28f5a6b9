import type { Transaction } from "#platform/db/writer.ts";
import { dayIn } from "#site/archive/archive-days.ts";
import { seriesTags } from "../series/series-store.ts";
import { readPartnerIds } from "../translations/partner-reads.ts";
import type { SnapshotPlace } from "./live-reads.ts";

/** What of a publication decides which pages show it. */
interface Place extends Pick<SnapshotPlace, "slug" | "shownAt" | "bylines" | "topics"> {
  section: { slug: string } | null;
  corrections: readonly unknown[];
}

/**
 * The tags of every page that showed, or is to show, a story in one of these places. To be asked after the story's own
 * row is written: where a day has nothing besides it, the days around it change their neighbours.
 */
export async function readStaleTags(
  tx: Transaction,
  storyId: string,
  before: (Place | null | undefined)[],
): Promise<string[]> {
  const places = before.flatMap((place) => place ?? []);
  const partners = await readPartnerIds(tx, storyId);
  return [
    `story:${storyId}`,
    // Their pages lead to this one while it is live.
    ...partners.map((partner) => `story:${partner}`),
    "front",
    ...places.flatMap(({ section, slug, bylines, topics }) => [
      ...(section ? [`section:${section.slug}`, `address:${section.slug}/${slug}`] : []),
      ...bylines.flatMap(({ person }) => (person ? [`person:${person.id}`] : [])),
      ...topics.map(({ id }) => `topic:${id}`),
    ]),
    ...(places.some(({ corrections }) => corrections.length > 0) ? ["corrections"] : []),
    ...(places.some(({ topics }) => topics.length > 0) ? ["topics"] : []),
    ...(await readArchiveTags(tx, places)),
    ...(await readAssetTags(tx, storyId)),
    ...(await readSeriesTags(tx, storyId)),
  ];
}

/** Every part of a series names and counts the others that are live. */
async function readSeriesTags(tx: Transaction, storyId: string): Promise<string[]> {
  const part = await tx.seriesPart.findUnique({ where: { storyId }, select: { seriesId: true } });
  return part ? seriesTags(part.seriesId) : [];
}

/** Whether readers may have an asset hangs on the stories that show it. */
async function readAssetTags(tx: Transaction, storyId: string): Promise<string[]> {
  const shown = await tx.publicationAsset.findMany({
    where: { storyId },
    distinct: ["assetId"],
    select: { assetId: true },
  });
  return shown.map(({ assetId }) => `asset:${assetId}`);
}

async function readArchiveTags(tx: Transaction, places: Place[]): Promise<string[]> {
  if (places.length === 0) return [];
  const paper = await tx.paper.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  const days = [...new Set(places.map(({ shownAt }) => dayIn(shownAt, paper?.timeZone ?? "UTC")))];
  const filled = await tx.liveArchiveDay.count({
    where: { day: { in: days.map((day) => new Date(`${day}T00:00:00Z`)) }, stories: { gt: 1 } },
  });
  return [
    "archive",
    ...days.flatMap((day) => [`archive:${day}`, `archive:${day.slice(0, 7)}`]),
    ...(filled < days.length ? ["archive-days"] : []),
  ];
}
