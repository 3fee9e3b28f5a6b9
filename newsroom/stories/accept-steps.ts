import type { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import type { Prisma } from "#platform/db/generated/client.ts";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import type { UserActor } from "../actor.ts";
import { announceStory } from "./announce-story.ts";
import { closeStretch } from "./close-stretch.ts";
import { documentColumns, parseDocument } from "./document-store.ts";
import { followStretch } from "./follow-stretch.ts";
import { keepAttribution } from "./keep-attribution.ts";
import { storyLimits } from "./limits-input.ts";
import { lockStory } from "./lock-story.ts";
import { readStepsSince } from "./step-reads.ts";
import type { StepsInput } from "./story-input.ts";
import { mayWriteStory } from "./story-policy.ts";
import type { AcceptedSteps, MissedSteps } from "./story-view.ts";
import { canWrite } from "./workflow.ts";

export type SaveResult = ({ kind: "accepted" } & AcceptedSteps) | ({ kind: "behind" } & MissedSteps);

/**
 * The authority of the save protocol: takes a batch of steps made on `baseVersion` and answers the new version and
 * the document's hash once they are committed. A batch whose `opId` is known is answered as before and changes
 * nothing; a batch that is behind gets the steps it has missed. All of a batch is accepted or none of it.
 */
export async function acceptSteps(
  actor: UserActor,
  { storyId, ...batch }: StepsInput & { storyId: string },
  now: Date,
): Promise<Outcome<SaveResult>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayWriteStory(actor, story)) return refuse({ field: null, reason: "not_allowed" });

    const before = await findOperation(tx, storyId, batch.opId);
    if (before) return done({ kind: "accepted", ...before });
    if (!canWrite(story.workflowState)) return refuse({ field: null, reason: "story_is_spiked" });
    if (batch.baseVersion > story.version) return refuse({ field: "baseVersion", reason: "ahead_of_server" });
    if (batch.baseVersion < story.version) {
      const steps = await readStepsSince(tx, storyId, batch.baseVersion);
      return done({ kind: "behind", reason: "behind", version: story.version, steps });
    }

    const start = parseDocument(story.document);
    const document = applySteps(start, batch.steps);
    if (!document) return refuse({ field: "steps", reason: "steps_do_not_apply" });
    const columns = documentColumns(document, story.language);
    if (columns.docHash !== batch.docHash) return refuse({ field: "docHash", reason: "documents_differ" });
    if (JSON.stringify(columns.document).length > storyLimits.documentCharacters) {
      return refuse({
        field: "steps",
        reason: "story_too_long",
        detail: { most: storyLimits.documentCharacters },
      });
    }

    if (!(await keepAttribution(tx, actor, { storyId, before: start, after: document }))) {
      return refuse({ field: "steps", reason: "not_your_suggestion" });
    }

    const { closes, next } = followStretch(story, actor.userId, now);
    if (closes) await closeStretch(tx, story);
    const version = story.version + batch.steps.length;
    await appendSteps(tx, {
      storyId,
      userId: actor.userId,
      from: story.version,
      docHash: columns.docHash,
      batch,
      now,
    });
    await tx.story.update({
      where: { id: storyId },
      data: { ...columns, ...next, version, changedAt: now, changedById: actor.userId },
      select: { id: true },
    });
    await announceStory(tx, storyId);
    return done({ kind: "accepted", version, docHash: columns.docHash });
  });
}

async function findOperation(tx: Transaction, storyId: string, opId: string): Promise<AcceptedSteps | null> {
  return tx.storyStep.findFirst({
    where: { storyId, opId },
    orderBy: { version: "desc" },
    select: { version: true, docHash: true },
  });
}

/** The document after the steps; null when one of them does not apply or would break the schema. */
function applySteps(start: Node, steps: StepsInput["steps"]): Node | null {
  let document = start;
  try {
    for (const json of steps) {
      const { doc } = Step.fromJSON(documentSchema, json).apply(document);
      if (!doc) return null;
      document = doc;
    }
    document.check();
    return document;
  } catch {
    // Nothing but ProseMirror runs here, and it throws errors of every kind at a step made up by hand.
    return null;
  }
}

interface Appending {
  storyId: string;
  userId: string;
  from: number;
  docHash: string;
  batch: StepsInput;
  now: Date;
}

async function appendSteps(tx: Transaction, { storyId, userId, from, docHash, batch, now }: Appending) {
  const { steps, clientId, opId } = batch;
  await tx.storyStep.createMany({
    data: steps.map((json, index) => {
      // Parsed and written out again: what is kept is the step, not whatever else the request carried.
      const step: Prisma.InputJsonValue = Step.fromJSON(documentSchema, json).toJSON();
      const isLast = index === steps.length - 1;
      return {
        storyId,
        version: from + index + 1,
        step,
        clientId,
        opId,
        docHash: isLast ? docHash : "",
        userId,
        at: now,
      };
    }),
  });
}
