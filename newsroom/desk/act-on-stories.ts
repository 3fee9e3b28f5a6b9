import { assertNever } from "#platform/assert-never.ts";
import { writer } from "#platform/db/writer.ts";
import type { Refusal } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { assignStory } from "../stories/assign-story.ts";
import { changeField } from "../stories/change-field.ts";
import { moveStory } from "../stories/move-story.ts";
import type { BulkAct, BulkInput, ChosenStory } from "./bulk-input.ts";

/** What became of each story, in the order in which they were named. */
export type BulkResult = { storyId: string; refusal: Refusal | null }[];

/**
 * Does one thing with several stories, each by its own act in a transaction of its own: what one is refused for keeps
 * none of the others back.
 */
export async function actOnStories(
  actor: UserActor,
  { stories, act }: BulkInput,
  now: Date,
): Promise<BulkResult> {
  const result: BulkResult = [];
  for (const story of stories) {
    result.push({ storyId: story.id, refusal: await actOn(actor, story, act, now) });
  }
  return result;
}

/** Null when it was done. */
async function actOn(
  actor: UserActor,
  { id: storyId, opId, state, assignee }: ChosenStory,
  act: BulkAct,
  now: Date,
): Promise<Refusal | null> {
  switch (act.kind) {
    case "move": {
      const outcome = await moveStory(actor, { storyId, to: act.to, note: act.note, from: state, opId }, now);
      if (!outcome.done) return outcome.refusals[0] ?? null;
      const { value } = outcome;
      if (value.kind !== "elsewhere") return null;
      const detail = { state: value.workflowState, by: value.by };
      return { field: "workflowState", reason: "moved_meanwhile", detail };
    }
    case "assign": {
      const outcome = await assignStory(
        actor,
        { storyId, to: act.to, note: act.note, was: assignee, opId },
        now,
      );
      if (!outcome.done) return outcome.refusals[0] ?? null;
      const isElsewhere = outcome.value.kind === "elsewhere";
      return isElsewhere ? { field: "assignment", reason: "assigned_meanwhile" } : null;
    }
    case "priority": {
      const last = await writer().storyFieldChange.findFirst({
        where: { storyId, field: "priority" },
        orderBy: { seq: "desc" },
        select: { seq: true },
      });
      const change = {
        storyId,
        field: "priority",
        baseSeq: last?.seq ?? 0,
        opId,
        value: act.priority,
      } as const;
      const outcome = await changeField(actor, change, now);
      if (!outcome.done) return outcome.refusals[0] ?? null;
      return outcome.value.kind === "clash" ? { field: "priority", reason: "behind" } : null;
    }
    default:
      return assertNever(act);
  }
}
