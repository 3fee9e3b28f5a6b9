import { type Transaction, writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { announceStory } from "./announce-story.ts";
import { fieldsSelect, readFields } from "./field-reads.ts";
import { lockStory } from "./lock-story.ts";
import type { SavedName } from "./planning-input.ts";
import { maySetField } from "./story-policy.ts";
import type { FieldClash, FieldState } from "./story-view.ts";
import { canWrite } from "./workflow.ts";
import { writeField } from "./write-field.ts";

export interface FieldChange {
  storyId: string;
  field: SavedName;
  /** The sequence number the writer last saw. */
  baseSeq: number;
  /** The same id again has no effect. */
  opId: string;
  value: unknown;
}

export type FieldResult = ({ kind: "changed" } & FieldState<SavedName>) | ({ kind: "clash" } & FieldClash);

/** Sets one structured field. If somebody else set it meanwhile, nothing is written and their value comes back. */
export async function changeField(
  actor: UserActor,
  change: FieldChange,
  now: Date,
): Promise<Outcome<FieldResult>> {
  const { storyId, field, baseSeq, opId, value } = change;
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!maySetField(actor, story, { field, value })) return refuse({ field, reason: "not_allowed" });
    const known = await tx.storyFieldChange.count({ where: { storyId, field, opId } });
    if (known > 0) return done({ kind: "changed", ...(await stateOf(tx, storyId, field)) });
    if (!canWrite(story.workflowState)) return refuse({ field, reason: "story_is_spiked" });

    const current = await stateOf(tx, storyId, field);
    if (current.seq !== baseSeq) return done({ kind: "clash", reason: "clash", current });

    const written = await writeField(tx, actor, { storyId, field, baseSeq, opId, value }, now);
    if (!written.done) return written;
    await announceStory(tx, storyId);
    return done({ kind: "changed", ...written.value });
  });
}

async function stateOf(tx: Transaction, storyId: string, field: SavedName): Promise<FieldState<SavedName>> {
  const row = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: fieldsSelect });
  const fields = await readFields(tx, storyId, row);
  return fields[field];
}
