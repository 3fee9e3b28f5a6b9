import { escapeLike } from "#platform/db/escape-like.ts";
import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { plainLine } from "../stories/document-store.ts";
import { mayReadStory } from "../stories/story-policy.ts";
import { titleSelect, toTitle } from "../stories/story-title-reads.ts";
import type { StoryTitle } from "../stories/story-view.ts";
import type { SeriesInput } from "./series-input.ts";
import { mayRunSeries } from "./series-policy.ts";
import { nameOf } from "./series-store.ts";

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

/** In which series a story is, and for those who may put it into one, into which. */
export interface StorySeries {
  current: SeriesRow | null;
  /** The latest begun; empty while it is in one, and for whoever may not change that. */
  choices: SeriesRow[];
  mayChange: boolean;
}

const MOST = 200;
const MOST_CHOICES = 20;
const rowSelect = {
  id: true,
  slug: true,
  title: true,
  titleKo: true,
  _count: { select: { parts: true } },
} as const;

/** The series of the house, the latest begun first; the first 200. */
export async function listSeries(): Promise<SeriesRow[]> {
  const rows = await writer().series.findMany({ select: rowSelect, orderBy: { id: "desc" }, take: MOST });
  return rows.map(toRow);
}

/** A story's place in the series of the house; the choices are those whose name or slug contains what was typed. */
export async function readStorySeries(actor: UserActor, storyId: string, typed = ""): Promise<StorySeries> {
  if (!mayReadStory(actor)) return { current: null, choices: [], mayChange: false };
  const part = await writer().seriesPart.findUnique({
    where: { storyId },
    select: { series: { select: rowSelect } },
  });
  const mayChange = mayRunSeries(actor);
  const current = part && toRow(part.series);
  return { current, choices: mayChange && !current ? await findSeries(typed) : [], mayChange };
}

async function findSeries(typed: string): Promise<SeriesRow[]> {
  const part = plainLine(typed.normalize("NFC")).slice(0, 100);
  const contains = { contains: escapeLike(part), mode: "insensitive" } as const;
  const rows = await writer().series.findMany({
    where: { OR: [{ title: contains }, { titleKo: contains }, { slug: contains }] },
    select: rowSelect,
    orderBy: { id: "desc" },
    take: MOST_CHOICES,
  });
  return rows.map(toRow);
}

function toRow(row: {
  id: string;
  slug: string;
  title: string;
  titleKo: string;
  _count: { parts: number };
}): SeriesRow {
  return { id: row.id, slug: row.slug, name: nameOf(row), parts: row._count.parts };
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
