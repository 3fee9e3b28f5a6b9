import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { announceStory } from "../stories/announce-story.ts";
import { lockStory } from "../stories/lock-story.ts";
import { retagSchedule } from "./retag-schedule.ts";
import type { EmbargoInput } from "./schedule-input.ts";
import { maySetEmbargo } from "./schedule-policy.ts";
import { addScheduled, dropPending } from "./schedule-store.ts";
import { settleWhen } from "./settle-when.ts";

/**
 * Sets the moment before which nothing of a story may leave the house, or lifts it. It holds from this commit on and
 * ends by the clock of the database. What somebody else set meanwhile is not overwritten; what readers see now is
 * hidden only when the editor has said so.
 */
export async function setEmbargo(
  actor: UserActor,
  { storyId, until, before, isConfirmed, opId }: EmbargoInput & { storyId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!maySetEmbargo(actor)) return refuse({ field: "embargo", reason: "not_allowed" });
    if (await findAct(tx, { act: until ? "set-embargo" : "lift-embargo", storyId, opId })) return done(null);
    const current = story.embargoUntil?.toISOString() ?? null;
    if (current !== (before && new Date(before).toISOString())) {
      return refuse({ field: "embargo", reason: "embargo_changed", detail: { current } });
    }
    if (!until && current === null) return done(null);
    const moment = until && settleWhen(until, "embargo", now);
    if (moment && !moment.done) return moment;
    const isSeen = story.livePublicationId !== null && story.publicStatus === "usable" && current === null;
    if (moment && isSeen && !isConfirmed) return refuse({ field: "embargo", reason: "readers_see_it" });

    await dropPending(tx, storyId, ["embargo_end"], now);
    if (moment) {
      const when = moment.value;
      await addScheduled(tx, { storyId, kind: "embargo_end", when, userId: actor.userId }, now);
    }
    await tx.story.update({
      where: { id: storyId },
      data: {
        embargoUntil: moment?.value.at ?? null,
        embargoZone: moment?.value.zone ?? null,
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    const detail = {
      until: moment?.value.at.toISOString() ?? current,
      zone: moment?.value.zone ?? story.embargoZone,
      opId,
    };
    await recordAct(tx, actor, { act: moment ? "set-embargo" : "lift-embargo", storyId, detail }, now);
    await expire(tx, await retagSchedule(tx, storyId));
    await announceStory(tx, storyId);
    return done(null);
  });
}
