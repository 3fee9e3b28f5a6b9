import type { Transaction } from "#platform/db/writer.ts";
import { parsePublishedStory } from "#site/stories/parse-published-story.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";

/** What readers had of a story before it goes out again. */
export interface ShownBefore {
  publicationId: string;
  story: PublishedStory;
  /** Whether readers see it now: not under an embargo, not taken down. Only then may its words be compared. */
  isUp: boolean;
  /** Whether readers can have seen the story at all: an embargo may still keep it from them. */
  isSeen: boolean;
  /** The number that a further correction gets. */
  nextNumber: number;
}

/** What readers had of a story; null when nothing of it was to be seen by `now`. */
export async function readShownBefore(
  tx: Transaction,
  storyId: string,
  now: Date,
): Promise<ShownBefore | null> {
  const { livePublicationId, embargoUntil } = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { livePublicationId: true, embargoUntil: true },
  });
  const out = { storyId, publishAt: { lte: now }, withdrawnAt: null, nextFor: null };
  const select = { id: true, snapshot: true } as const;
  const live = livePublicationId
    ? await tx.publication.findFirst({ where: { ...out, id: livePublicationId }, select })
    : null;
  const before =
    live ?? (await tx.publication.findFirst({ where: out, orderBy: { number: "desc" }, select }));
  if (!before) return null;
  const isSeen = embargoUntil === null || embargoUntil <= now;
  return {
    publicationId: before.id,
    story: parsePublishedStory(before.snapshot),
    isUp: live !== null && isSeen,
    isSeen,
    nextNumber: (await tx.correction.count({ where: { storyId } })) + 1,
  };
}
