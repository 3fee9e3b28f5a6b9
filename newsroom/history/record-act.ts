import type { Transaction } from "#platform/db/writer.ts";
import type { Actor } from "../actor.ts";

export interface RecordedAct {
  /** The act's file name: `publish-story`. */
  act: string;
  storyId?: string;
  /** What an editor would want to know later; plain values only. */
  detail?: Record<string, string | number | boolean | null>;
}

/** Writes one line of history in the act's own transaction: it stands if and only if the act does. */
export async function recordAct(
  tx: Transaction,
  actor: Actor,
  { act, storyId, detail = {} }: RecordedAct,
  now: Date,
): Promise<void> {
  await tx.historyEntry.create({
    data: {
      at: now,
      actorKind: actor.kind,
      userId: actor.kind === "user" ? actor.userId : null,
      act,
      storyId: storyId ?? null,
      detail,
    },
    select: { id: true },
  });
}
