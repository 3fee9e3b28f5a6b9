import type { Transaction } from "#platform/db/writer.ts";
import type { Stretch } from "./follow-stretch.ts";
import { keepRevision } from "./keep-revision.ts";
import type { LockedStory } from "./lock-story.ts";

/** Keeps what was written since the last revision as an automatic one, and says how the story's row goes on. */
export async function closeStretch(tx: Transaction, story: LockedStory): Promise<Stretch> {
  const { stretchFrom, stretchTo, stretchWriterIds } = story;
  const [userId] = stretchWriterIds;
  if (!stretchTo || !userId) return { stretchFrom, stretchTo, stretchWriterIds };
  const { stretch } = await keepRevision(tx, story, { kind: "automatic", userId, at: stretchTo });
  return stretch;
}
