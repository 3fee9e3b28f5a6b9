import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { announceStory } from "./announce-story.ts";
import { closeStretch } from "./close-stretch.ts";
import { lockStory } from "./lock-story.ts";
import type { MoveInput } from "./move-input.ts";
import { mayMoveStory, ownersOf } from "./story-policy.ts";
import { canMove, type WorkflowState } from "./workflow.ts";

/** Moves a story to another state by hand, with an optional note. Moving it to where it is changes nothing. */
export async function moveStory(
  actor: UserActor,
  { storyId, to, note }: MoveInput & { storyId: string },
  now: Date,
): Promise<Outcome<{ workflowState: WorkflowState }>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    const from = story.workflowState;
    if (from === to) return done({ workflowState: to });
    if (!mayMoveStory(actor, story, to)) return refuse({ field: "workflowState", reason: "not_allowed" });
    if (!canMove(from, to))
      return refuse({ field: "workflowState", reason: "no_such_move", detail: { from, to } });
    // What is handed on is what the next to write will want to compare with.
    const stretch = await closeStretch(tx, story);
    await tx.story.update({
      where: { id: storyId },
      data: { ...stretch, workflowState: to, changedAt: now, changedById: actor.userId },
      select: { id: true },
    });
    await recordAct(tx, actor, { act: "move-story", storyId, detail: { from, to, note } }, now);
    if (to === "sent_back") {
      const occasion = { kind: to, userIds: ownersOf(story), storyId, by: actor, detail: { text: note } };
      await notifyPeople(tx, occasion, now);
    }
    await announceStory(tx, storyId);
    return done({ workflowState: to });
  });
}
