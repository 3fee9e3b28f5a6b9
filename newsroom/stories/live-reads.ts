import { z } from "zod";
import type { Transaction } from "#platform/db/writer.ts";
import { planningInputs } from "./planning-input.ts";
import type { LiveView } from "./story-view.ts";

/** What the newsroom needs back out of a snapshot: where it stands, whose pages show it, what it put right. */
const snapshotPlace = z.object({
  section: z.object({ slug: z.string() }),
  slug: z.string(),
  bylines: z.array(z.object({ person: z.object({ id: z.string() }).nullable() })),
  corrections: z.array(z.object({ kind: z.string(), text: z.string() })).default([]),
  shownAt: z.iso.datetime(),
});

/** With the topics it is found under today: those of the snapshot may have been merged since. */
export type SnapshotPlace = z.infer<typeof snapshotPlace> & { topics: { id: string }[] };

export const placeSelect = { snapshot: true, topics: { select: { topicId: true } } } as const;

export function toPlace(row: { snapshot: unknown; topics: { topicId: string }[] }): SnapshotPlace {
  return { ...snapshotPlace.parse(row.snapshot), topics: row.topics.map(({ topicId }) => ({ id: topicId })) };
}

export interface LivePublicationRow {
  id: string;
  number: number;
  publishAt: Date;
  docHash: string;
  fieldChanges: number;
  snapshot: SnapshotPlace;
}

/** The publication readers see of a story, or null. */
export async function readLivePublication(
  tx: Transaction,
  { livePublicationId }: { livePublicationId: string | null },
): Promise<LivePublicationRow | null> {
  if (livePublicationId === null) return null;
  const row = await tx.publication.findUniqueOrThrow({
    where: { id: livePublicationId },
    select: {
      id: true,
      number: true,
      publishAt: true,
      fieldChanges: true,
      ...placeSelect,
      revision: { select: { docHash: true } },
    },
  });
  const { revision, snapshot, topics, ...rest } = row;
  return { ...rest, docHash: revision.docHash, snapshot: toPlace({ snapshot, topics }) };
}

/** Whether the draft differs from what readers see: other text, or a structured field set since. */
export async function hasUnpublishedChanges(
  tx: Transaction,
  story: { id: string; docHash: string },
  live: LivePublicationRow,
): Promise<boolean> {
  if (story.docHash !== live.docHash) return true;
  return (await countReaderFieldChanges(tx, story.id)) !== live.fieldChanges;
}

/** How often a field was set of which readers see something: target length and planning are the newsroom's own affair. */
export function countReaderFieldChanges(tx: Transaction, storyId: string): Promise<number> {
  return tx.storyFieldChange.count({
    where: { storyId, field: { notIn: ["targetLength", ...Object.keys(planningInputs)] } },
  });
}

export async function readLiveView(
  tx: Transaction,
  story: { id: string; docHash: string; livePublicationId: string | null },
): Promise<LiveView | null> {
  const live = await readLivePublication(tx, story);
  if (!live) return null;
  return {
    address: publicPath(live.snapshot),
    publishedAt: live.publishAt.toISOString(),
    number: live.number,
    hasChanges: await hasUnpublishedChanges(tx, story, live),
  };
}

export function publicPath({ section, slug }: { section: { slug: string }; slug: string }): string {
  return `/${encodeURIComponent(section.slug)}/${encodeURIComponent(slug)}`;
}
