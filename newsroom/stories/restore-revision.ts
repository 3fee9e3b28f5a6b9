import type { Step } from "@tiptap/pm/transform";
import type { z } from "zod";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { withoutSuggestions } from "#site/body/settle-suggestions.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { announceStory } from "./announce-story.ts";
import { buildRestore } from "./build-restore.ts";
import { documentColumns, parseDocument } from "./document-store.ts";
import { fieldsSelect, fieldValues, readFields } from "./field-reads.ts";
import { keepRevision } from "./keep-revision.ts";
import { differingFields, fieldInputsOf, parseKeptFields } from "./kept-fields-store.ts";
import { type LockedStory, lockStory } from "./lock-story.ts";
import type { restoreInput } from "./revision-input.ts";
import type { FieldName } from "./story-input.ts";
import { mayWriteStory } from "./story-policy.ts";
import type { FieldValues } from "./story-view.ts";
import { canWrite } from "./workflow.ts";
import { writeField } from "./write-field.ts";

export interface RestoreResult {
  version: number;
  /** The story as it was before: restoring this takes the restoring back. Null when nothing had to change. */
  beforeRevisionId: string | null;
  /** Fields that could not be set back, because what they named is gone. */
  fieldsLeft: FieldName[];
}

/**
 * Makes the text (and, if asked, the fields) what an earlier version had, as a new change by whoever asks: steps are
 * appended, open editors get them like anybody's writing, nothing is removed. It is done to the story as it stands,
 * however busy, because the state before is kept as a revision of its own.
 */
export async function restoreRevision(
  actor: UserActor,
  input: z.infer<typeof restoreInput> & { storyId: string; revisionId: string },
  now: Date,
): Promise<Outcome<RestoreResult>> {
  const { storyId, revisionId, opId, withFields } = input;
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayWriteStory(actor, story)) return refuse({ field: null, reason: "not_allowed" });
    const again = await findRestore(tx, storyId, opId);
    if (again) return done({ version: story.version, beforeRevisionId: again, fieldsLeft: [] });
    if (!canWrite(story.workflowState)) return refuse({ field: null, reason: "story_is_spiked" });
    const revision = await tx.revision.findFirst({
      where: { id: revisionId, storyId },
      select: { label: true, at: true, document: true, fields: true },
    });
    if (!revision) return refuse({ field: null, reason: "no_such_revision" });

    // Suggestions that were open then are settled, lost or somebody else's to make again.
    const document = withoutSuggestions(parseDocument(revision.document));
    const steps = buildRestore(parseDocument(story.document), document);
    const present = await readFieldValues(tx, storyId);
    const kept = withFields ? parseKeptFields(revision.fields) : null;
    const fields = kept ? differingFields(present, kept) : [];
    const { version } = story;
    if (steps.length === 0 && fields.length === 0) {
      return done({ version, beforeRevisionId: null, fieldsLeft: [] });
    }
    const before = await keepPresent(tx, { actor, story, present, now });
    const { docHash, ...columns } = documentColumns(document, story.language);
    if (steps.length > 0) {
      await appendSteps(tx, { actor, storyId, from: version, steps, opId, docHash, now });
    }
    await tx.story.update({
      where: { id: storyId },
      data: {
        ...(steps.length > 0 ? { ...columns, docHash } : {}),
        version: version + steps.length,
        stretchFrom: steps.length > 0 ? now : null,
        stretchTo: steps.length > 0 ? now : null,
        stretchWriterIds: steps.length > 0 ? [actor.userId] : [],
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    const fieldsLeft = kept ? await setFields(tx, { actor, storyId, fields, kept, opId, now }) : [];
    const detail = {
      label: revision.label,
      from: revision.at.toISOString(),
      revision: revisionId,
      before,
      opId,
    };
    await recordAct(tx, actor, { act: "restore-revision", storyId, detail }, now);
    await announceStory(tx, storyId);
    return done({ version: version + steps.length, beforeRevisionId: before, fieldsLeft });
  });
}

/** The revision kept before the restore that this operation made earlier; null when it is new. */
async function findRestore(tx: Transaction, storyId: string, opId: string): Promise<string | null> {
  const act = await tx.historyEntry.findFirst({
    where: { storyId, act: "restore-revision", detail: { path: ["opId"], equals: opId } },
    select: { detail: true },
  });
  const { detail } = act ?? {};
  return typeof detail === "object" && detail !== null && "before" in detail ? String(detail.before) : null;
}

async function readFieldValues(tx: Transaction, storyId: string): Promise<FieldValues> {
  return fieldValues(await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: fieldsSelect }));
}

/** The revision that holds the story as it is now: the last one if nothing has changed since, else a new one. */
async function keepPresent(
  tx: Transaction,
  { actor, story, present, now }: { actor: UserActor; story: LockedStory; present: FieldValues; now: Date },
): Promise<string> {
  const last = await tx.revision.findFirst({
    where: { storyId: story.id, version: story.version },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true, fields: true },
  });
  const kept = parseKeptFields(last?.fields);
  if (last && kept && differingFields(kept, present).length === 0) return last.id;
  const userId = story.stretchWriterIds[0] ?? actor.userId;
  return (await keepRevision(tx, story, { kind: "automatic", userId, at: now })).id;
}

interface Appending {
  actor: UserActor;
  storyId: string;
  from: number;
  steps: Step[];
  opId: string;
  docHash: string;
  now: Date;
}

async function appendSteps(tx: Transaction, { actor, storyId, from, steps, opId, docHash, now }: Appending) {
  await tx.storyStep.createMany({
    data: steps.map((step, index) => ({
      storyId,
      version: from + index + 1,
      step: step.toJSON(),
      clientId: "restore",
      opId,
      docHash: index === steps.length - 1 ? docHash : "",
      userId: actor.userId,
      at: now,
    })),
  });
}

interface Setting {
  actor: UserActor;
  storyId: string;
  fields: FieldName[];
  kept: FieldValues;
  opId: string;
  now: Date;
}

async function setFields(tx: Transaction, { actor, storyId, fields, kept, opId, now }: Setting) {
  const row = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: fieldsSelect });
  const states = await readFields(tx, storyId, row);
  const left: FieldName[] = [];
  for (const field of fields) {
    const change = { storyId, field, baseSeq: states[field].seq, opId, value: fieldInputsOf(kept)[field] };
    if (!(await writeField(tx, actor, change, now)).done) left.push(field);
  }
  return left;
}
