import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { announceStory } from "../stories/announce-story.ts";
import { lockStory } from "../stories/lock-story.ts";
import { scheduledState, unscheduledState } from "../stories/workflow.ts";
import { retagSchedule } from "./retag-schedule.ts";
import { maySchedule } from "./schedule-policy.ts";
import { dropPending, pending } from "./schedule-store.ts";

interface Canceling {
  storyId: string;
  scheduleId: string;
  opId: string | null;
}

/**
 * Calls off a scheduled publication or unpublishing any time before its moment; once that has come, it is out and
 * this is refused. The end of an embargo is not called off: the embargo is lifted or moved.
 */
export async function cancelSchedule(
  actor: UserActor,
  { storyId, scheduleId, opId }: Canceling,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!maySchedule(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (await findAct(tx, { act: "cancel-schedule", storyId, opId })) return done(null);
    const found = await tx.scheduledAct.findFirst({
      where: { id: scheduleId, storyId, kind: { not: "embargo_end" } },
      select: { kind: true, at: true, zone: true, state: true, appliedAt: true },
    });
    if (!found) return refuse({ field: null, reason: "no_such_schedule" });
    if (found.state === "canceled") return done(null);
    if (found.appliedAt !== null || !pending.state.in.some((state) => state === found.state)) {
      return refuse({ field: null, reason: "already_out" });
    }
    const { kind, at, zone } = found;
    // What never goes out cannot be taken down either.
    const isAlone = kind === "publication" && story.livePublicationId === null;
    await dropPending(tx, storyId, isAlone ? ["publication", "unpublish"] : [kind], now);
    await tx.story.update({
      where: { id: storyId },
      data: {
        workflowState:
          isAlone && story.workflowState === scheduledState ? unscheduledState : story.workflowState,
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    await retagSchedule(tx, storyId);
    const detail = { kind, at: at.toISOString(), zone, opId };
    await recordAct(tx, actor, { act: "cancel-schedule", storyId, detail }, now);
    await announceStory(tx, storyId);
    return done(null);
  });
}
