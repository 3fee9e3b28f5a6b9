import type { Transaction } from "#platform/db/writer.ts";

/** Tells every open editor, when and only when this transaction commits, that the story has something new. */
export async function announceStory(tx: Transaction, storyId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('story', ${storyId})`;
}
