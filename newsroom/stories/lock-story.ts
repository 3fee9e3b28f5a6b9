import type { Transaction } from "#platform/db/writer.ts";
import { bylineUserIds, type StoryForPolicy } from "./story-policy.ts";

const select = {
  id: true,
  workflowState: true,
  publicStatus: true,
  createdById: true,
  assigneeId: true,
  deskSectionId: true,
  version: true,
  document: true,
  docHash: true,
  words: true,
  characters: true,
  stretchFrom: true,
  stretchTo: true,
  stretchWriterIds: true,
  language: true,
  livePublicationId: true,
  bylines: { select: { person: { select: { user: { select: { id: true } } } } } },
} as const;

async function read(tx: Transaction, storyId: string) {
  return tx.story.findUnique({ where: { id: storyId }, select });
}

export type LockedStory = NonNullable<Awaited<ReturnType<typeof read>>> & StoryForPolicy;

/** Locks a story for the rest of the transaction and reads what acts decide by; null when there is none. */
export async function lockStory(tx: Transaction, storyId: string): Promise<LockedStory | null> {
  await tx.$queryRaw`SELECT 1 AS locked FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
  const story = await read(tx, storyId);
  if (!story) return null;
  return { ...story, bylineUserIds: bylineUserIds(story.bylines) };
}
