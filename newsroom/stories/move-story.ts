import { type Transaction, writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { readStatesOff } from "../paper/paper-reads.ts";
import { announceStory } from "./announce-story.ts";
import { closeStretch } from "./close-stretch.ts";
import { lockStory } from "./lock-story.ts";
import type { MoveInput } from "./move-input.ts";
import { mayMoveStory, ownersOf } from "./story-policy.ts";
import { canMove, type WorkflowState } from "./workflow.ts";

export type MoveResult =
  | { kind: "moved"; workflowState: WorkflowState }
  /** Somebody moved it before, from where the mover saw it: look again. Nothing was done. */
  | { kind: "elsewhere"; workflowState: WorkflowState; by: string };

type Move = Pick<MoveInput, "to" | "note"> & Partial<MoveInput> & { storyId: string };

/**
 * Moves a story to another state by hand, with an optional note. The same `opId` again, however late, moves nothing.
 * Whoever says where they saw it (`from`) moves it from there or not at all, so that of two who move it at once the
 * second hears of the first; without that, moving it to where it is changes nothing.
 */
export async function moveStory(
  actor: UserActor,
  { storyId, to, note, from: seen = null, opId = null }: Move,
  now: Date,
): Promise<Outcome<MoveResult>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    const from = story.workflowState;
    if (await findAct(tx, { act: "move-story", storyId, opId }))
      return done({ kind: "moved", workflowState: from });
    const off = await readStatesOff(tx);
    // Whoever may not make the move from where they saw it may not from where it is either.
    if (seen !== null && seen !== from && mayMoveStory(actor, { ...story, workflowState: seen }, to, off))
      return done({ kind: "elsewhere", workflowState: from, by: await lastMover(tx, storyId) });
    if (!mayMoveStory(actor, story, to, off))
      return refuse({ field: "workflowState", reason: "not_allowed" });
    if (from === to) return done({ kind: "moved", workflowState: to });
    if (!canMove(from, to, off))
      return refuse({ field: "workflowState", reason: "no_such_move", detail: { from, to } });
    // What is handed on is what the next to write will want to compare with.
    const stretch = await closeStretch(tx, story);
    await tx.story.update({
      where: { id: storyId },
      data: { ...stretch, workflowState: to, changedAt: now, changedById: actor.userId },
      select: { id: true },
    });
    await recordAct(tx, actor, { act: "move-story", storyId, detail: { from, to, note, opId } }, now);
    if (to === "sent_back") {
      const occasion = { kind: to, userIds: ownersOf(story), storyId, by: actor, detail: { text: note } };
      await notifyPeople(tx, occasion, now);
    }
    await announceStory(tx, storyId);
    return done({ kind: "moved", workflowState: to });
  });
}

/** Who did the last thing that changes a story's state; empty when that was not a person. */
async function lastMover(tx: Transaction, storyId: string): Promise<string> {
  const last = await tx.historyEntry.findFirst({
    where: {
      storyId,
      act: {
        in: [
          "move-story",
          "assign-story",
          "unassign-story",
          "publish-story",
          "unpublish-story",
          "kill-story",
        ],
      },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { user: { select: { name: true } } },
  });
  return last?.user?.name ?? "";
}
