import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { readStatesOff } from "../paper/paper-reads.ts";
import { announceStory } from "./announce-story.ts";
import type { UnassignInput } from "./assign-input.ts";
import type { AssignResult } from "./assign-story.ts";
import { isAssignedTo } from "./assignment-reads.ts";
import { lockStory } from "./lock-story.ts";
import { mayUnassignStory } from "./story-policy.ts";
import { canWrite, stateWhenAssigned } from "./workflow.ts";

/** Takes a story from whom it is assigned to; a commission nobody has begun is a pitch again. Repeated, does nothing. */
export async function unassignStory(
  actor: UserActor,
  { storyId, was, opId }: UnassignInput & { storyId: string },
  now: Date,
): Promise<Outcome<AssignResult>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (await findAct(tx, { act: "unassign-story", storyId, opId })) return done({ kind: "assigned" });
    if (!mayUnassignStory(actor, story)) return refuse({ field: "assignment", reason: "not_allowed" });
    if (isAssignedTo(story, null)) return done({ kind: "assigned" });
    if (!isAssignedTo(story, was)) return done({ kind: "elsewhere" });
    if (!canWrite(story.workflowState)) return refuse({ field: "assignment", reason: "story_is_spiked" });

    const workflowState = stateWhenAssigned(story.workflowState, false, await readStatesOff(tx));
    await tx.story.update({
      where: { id: storyId },
      data: {
        assigneeId: null,
        deskSectionId: null,
        workflowState,
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    await recordAct(tx, actor, { act: "unassign-story", storyId, detail: { opId } }, now);
    await announceStory(tx, storyId);
    return done({ kind: "assigned" });
  });
}
