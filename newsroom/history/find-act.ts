import type { Transaction } from "#platform/db/writer.ts";

interface Asked {
  /** The act's file name: `publish-story`. */
  act: string;
  storyId: string;
  /** The request's own id; null when it came without. */
  opId: string | null;
}

/** Whether a request has done its act already: the same id again, however late, must have no effect. */
export async function findAct(tx: Transaction, { act, storyId, opId }: Asked): Promise<boolean> {
  if (opId === null) return false;
  const known = await tx.historyEntry.count({
    where: { storyId, act, detail: { path: ["opId"], equals: opId } },
  });
  return known > 0;
}
