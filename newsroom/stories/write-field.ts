import type { Transaction } from "#platform/db/writer.ts";
import { done, type Outcome } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { fieldsSelect, readFields } from "./field-reads.ts";
import { fieldColumns } from "./field-store.ts";
import type { SavedName } from "./planning-input.ts";
import type { FieldState } from "./story-view.ts";

export interface FieldWriting {
  storyId: string;
  field: SavedName;
  /** The sequence number before this change. */
  baseSeq: number;
  opId: string;
  value: unknown;
}

/** Sets a field of a locked story and appends the change to the field's record; who may is the act's affair. */
export async function writeField(
  tx: Transaction,
  actor: UserActor,
  { storyId, field, baseSeq, opId, value }: FieldWriting,
  now: Date,
): Promise<Outcome<FieldState<SavedName>>> {
  const columns = await fieldColumns(tx, storyId, field, value);
  if (!columns.done) return columns;
  await tx.story.update({
    where: { id: storyId },
    data: { ...columns.value, changedAt: now, changedById: actor.userId },
    select: { id: true },
  });
  const set = await stateOf(tx, storyId, field);
  await tx.storyFieldChange.create({
    data: {
      storyId,
      field,
      seq: baseSeq + 1,
      value: { is: jsonOf(set.value) },
      opId,
      userId: actor.userId,
      at: now,
    },
    select: { seq: true },
  });
  return done(await stateOf(tx, storyId, field));
}

async function stateOf(tx: Transaction, storyId: string, field: SavedName): Promise<FieldState<SavedName>> {
  const row = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: fieldsSelect });
  const fields = await readFields(tx, storyId, row);
  return fields[field];
}

/** The value as plain JSON: what the append-only record keeps, resolved (names, not only ids). */
function jsonOf(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
