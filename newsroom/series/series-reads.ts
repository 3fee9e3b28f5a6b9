import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { titleSelect, toTitle } from "../stories/story-title-reads.ts";
import type { StoryTitle } from "../stories/story-view.ts";
import type { SeriesInput } from "./series-input.ts";
import { mayRunSeries } from "./series-policy.ts";

export interface SeriesRow {
  id: string;
  name: string;
  slug: string;
  parts: number;
}

export interface SeriesView extends SeriesInput {
  id: string;
  slug: string;
  /** In their order, whether or not readers have them. */
  parts: StoryTitle[];
}

const MOST = 200;

/** The series of the house, the latest begun first; the first 200. */
export async function listSeries(): Promise<SeriesRow[]> {
  const rows = await writer().series.findMany({
    select: { id: true, slug: true, title: true, titleKo: true, _count: { select: { parts: true } } },
    orderBy: { id: "desc" },
    take: MOST,
  });
  return rows.map(({ id, slug, title, titleKo, _count }) => ({
    id,
    slug,
    name: title || titleKo,
    parts: _count.parts,
  }));
}

/** A series with its parts; null when there is none for this person. */
export async function readSeries(actor: UserActor, seriesId: string, now: Date): Promise<SeriesView | null> {
  if (!mayRunSeries(actor)) return null;
  const row = await writer().series.findUnique({
    where: { id: seriesId },
    select: {
      id: true,
      slug: true,
      title: true,
      titleKo: true,
      description: true,
      descriptionKo: true,
      parts: {
        select: { story: { select: titleSelect } },
        orderBy: [{ position: "asc" }, { storyId: "asc" }],
      },
    },
  });
  return row && { ...row, parts: row.parts.map(({ story }) => toTitle(story, now)) };
}
