import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { announceStory } from "../stories/announce-story.ts";
import { lockStory } from "../stories/lock-story.ts";
import { retagSchedule } from "./retag-schedule.ts";
import type { UnpublishAtInput } from "./schedule-input.ts";
import { maySchedule } from "./schedule-policy.ts";
import { addScheduled, dropPending } from "./schedule-store.ts";
import { settleWhen } from "./settle-when.ts";

/**
 * Sets the moment at which a story goes from the site: from that second on its addresses answer 410. It must be live
 * then; another moment set before is replaced.
 */
export async function scheduleUnpublish(
  actor: UserActor,
  { storyId, when, opId }: UnpublishAtInput & { storyId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!maySchedule(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (await findAct(tx, { act: "schedule-unpublish", storyId, opId })) return done(null);
    const moment = settleWhen(when, "when", now);
    if (!moment.done) return moment;
    const { at, zone } = moment.value;
    const isLiveThen = story.livePublicationId !== null || (story.nextPublishAt && story.nextPublishAt < at);
    if (!isLiveThen) return refuse({ field: "when", reason: "not_live_then" });
    await dropPending(tx, storyId, ["unpublish"], now);
    await addScheduled(tx, { storyId, kind: "unpublish", when: moment.value, userId: actor.userId }, now);
    await tx.story.update({ where: { id: storyId }, data: { unpublishAt: at }, select: { id: true } });
    const detail = { at: at.toISOString(), zone, opId };
    await recordAct(tx, actor, { act: "schedule-unpublish", storyId, detail }, now);
    // Pages made until now believe that nothing changes by the clock.
    await expire(tx, await retagSchedule(tx, storyId));
    await announceStory(tx, storyId);
    return done(null);
  });
}
