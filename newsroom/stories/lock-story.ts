import type { Transaction } from "#platform/db/writer.ts";
import { applyDue } from "../schedule/apply-due.ts";
import type { StoryForPolicy } from "./story-policy.ts";

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
  nextPublicationId: true,
  nextPublishAt: true,
  unpublishAt: true,
  embargoUntil: true,
  embargoZone: true,
} as const;

async function read(tx: Transaction, storyId: string) {
  return tx.story.findUnique({ where: { id: storyId }, select });
}

export type LockedStory = NonNullable<Awaited<ReturnType<typeof read>>> & StoryForPolicy;

/**
 * Locks a story for the rest of the transaction and reads what acts decide by; null when there is none. What has come
 * due by the clock is in it, whether or not the clock has got to it.
 */
export async function lockStory(tx: Transaction, storyId: string): Promise<LockedStory | null> {
  const [locked] = await tx.$queryRaw<{ isDue: boolean | null }[]>`
    SELECT (next_publish_at <= now() OR unpublish_at <= now() OR embargo_until <= now()) AS "isDue"
    FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
  if (locked?.isDue) await applyDue(tx, storyId);
  const story = await read(tx, storyId);
  if (!story) return null;
  return { ...story, bylineUserIds: await readBylineUserIds(tx, storyId) };
}

/** The accounts of the people in a story's byline, in one statement: every save asks. */
async function readBylineUserIds(tx: Transaction, storyId: string): Promise<string[]> {
  const owners = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM story_byline b JOIN "user" u ON u.person_id = b.person_id WHERE b.story_id = ${storyId}::uuid`;
  return owners.map(({ id }) => id);
}
