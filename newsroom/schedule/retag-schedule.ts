import type { Transaction } from "#platform/db/writer.ts";
import { placeSelect, toPlace } from "../stories/live-reads.ts";
import { readStaleTags } from "../stories/stale-tag-reads.ts";
import { pending } from "./schedule-store.ts";

/**
 * Notes with everything that waits of a story which pages its moment changes: those that show what is live, and those
 * that will show what comes. Called by whatever changes either. Returns the tags.
 */
export async function retagSchedule(tx: Transaction, storyId: string): Promise<string[]> {
  const waiting = await tx.scheduledAct.findMany({
    where: { storyId, ...pending },
    select: { id: true, at: true },
  });
  const tags = await readTags(tx, storyId);
  if (waiting.length === 0) return tags;
  await tx.scheduleTag.deleteMany({ where: { scheduleId: { in: waiting.map(({ id }) => id) } } });
  await tx.scheduleTag.createMany({
    data: waiting.flatMap(({ id, at }) => tags.map((tag) => ({ scheduleId: id, tag, at }))),
  });
  return tags;
}

async function readTags(tx: Transaction, storyId: string): Promise<string[]> {
  const place = { select: placeSelect } as const;
  const story = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: {
      livePublication: place,
      nextPublication: place,
      addresses: { select: { sectionSlug: true, slug: true } },
    },
  });
  const places = [story.livePublication, story.nextPublication].map((publication) =>
    publication ? toPlace(publication) : null,
  );
  return [
    ...new Set([
      ...(await readStaleTags(tx, storyId, places)),
      ...story.addresses.map(({ sectionSlug, slug }) => `address:${sectionSlug}/${slug}`),
    ]),
  ];
}
