import { Fragment, Slice } from "@tiptap/pm/model";
import { ReplaceStep } from "@tiptap/pm/transform";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { readStatesOff } from "../paper/paper-reads.ts";
import { documentColumns, emptyDocument } from "./document-store.ts";
import type { PitchInput } from "./pitch-input.ts";
import { mayCreateStory } from "./story-policy.ts";
import { writeField } from "./write-field.ts";

/**
 * Puts an idea on the desk: a story in the state `pitch`, with the idea as its working headline, written by a step like
 * every other word. The request's id is the story's, so that a pitch that is sent twice is there once.
 */
export async function pitchStory(
  actor: UserActor,
  { opId, idea, sectionId, language }: PitchInput,
  now: Date,
): Promise<Outcome<{ storyId: string }>> {
  return writer().$transaction(async (tx) => {
    if (!mayCreateStory(actor)) return refuse({ field: null, reason: "not_allowed" });
    if ((await readStatesOff(tx)).includes("pitch")) return refuse({ field: null, reason: "no_pitches" });
    if (sectionId !== null && (await tx.section.count({ where: { id: sectionId } })) === 0)
      return refuse({ field: "section", reason: "no_such_section" });
    if (!(await begin(tx, actor, { storyId: opId, idea, language, now }))) {
      const known = await tx.story.count({ where: { id: opId, createdById: actor.userId } });
      return known > 0 ? done({ storyId: opId }) : refuse({ field: null, reason: "not_understood" });
    }
    if (sectionId !== null) {
      const change = { storyId: opId, field: "section", baseSeq: 0, opId, value: sectionId } as const;
      const written = await writeField(tx, actor, change, now);
      if (!written.done) throw new Error("a section that is there was not accepted");
    }
    await recordAct(tx, actor, { act: "pitch-story", storyId: opId, detail: { idea } }, now);
    return done({ storyId: opId });
  });
}

interface Beginning {
  storyId: string;
  idea: string;
  language: "en" | "ko";
  now: Date;
}

/** The story with its first step; false when there is one of this id already. */
async function begin(tx: Transaction, actor: UserActor, { storyId, idea, language, now }: Beginning) {
  const empty = emptyDocument();
  const words = new Slice(Fragment.from(documentSchema.text(idea)), 0, 0);
  const step = new ReplaceStep(1, 1, words);
  const { doc } = step.apply(empty);
  if (!doc) throw new Error("an idea did not go into an empty headline");
  const columns = documentColumns(doc, language);
  const { count } = await tx.story.createMany({
    data: [
      {
        ...columns,
        id: storyId,
        language,
        workflowState: "pitch",
        version: 1,
        stretchFrom: now,
        stretchTo: now,
        stretchWriterIds: [actor.userId],
        createdAt: now,
        createdById: actor.userId,
        changedAt: now,
        changedById: actor.userId,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  const { docHash } = columns;
  await tx.storyStep.create({
    data: {
      storyId,
      version: 1,
      step: step.toJSON(),
      clientId: "pitch",
      opId: storyId,
      docHash,
      userId: actor.userId,
      at: now,
    },
    select: { version: true },
  });
  return true;
}
