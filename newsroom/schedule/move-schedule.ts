import { type Transaction, writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { announceStory } from "../stories/announce-story.ts";
import { type LockedStory, lockStory } from "../stories/lock-story.ts";
import { restampPublication } from "./restamp-publication.ts";
import { retagSchedule } from "./retag-schedule.ts";
import type { MoveScheduleInput } from "./schedule-input.ts";
import { maySchedule } from "./schedule-policy.ts";
import { addScheduled, dropPending, pending, publishNamesFrom } from "./schedule-store.ts";
import { settleWhen, type When } from "./settle-when.ts";

type Moving = MoveScheduleInput & { storyId: string; scheduleId: string };

/** Gives what waits another moment; what was frozen for the old one goes out at the new. */
export async function moveSchedule(
  actor: UserActor,
  { storyId, scheduleId, when, opId }: Moving,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!maySchedule(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (await findAct(tx, { act: "move-schedule", storyId, opId })) return done(null);
    const moment = settleWhen(when, "when", now);
    if (!moment.done) return moment;
    const found = await tx.scheduledAct.findFirst({
      where: { id: scheduleId, storyId, ...pending },
      select: { kind: true, at: true, publicationId: true },
    });
    if (!found) return refuse({ field: null, reason: "already_out" });
    const { kind } = found;
    const { at, zone } = moment.value;
    if (!isLiveBeforeItsEnd(story, kind, at)) return refuse({ field: "when", reason: "not_live_then" });

    const before = await retagSchedule(tx, storyId);
    const publicationId =
      found.publicationId && (await restampPublication(tx, found.publicationId, moment.value));
    await dropPending(tx, storyId, [kind], now);
    const addition = { storyId, kind, when: moment.value, userId: actor.userId };
    await addScheduled(tx, { ...addition, ...(publicationId ? { publicationId } : {}) }, now);
    await writeMoment(tx, storyId, { kind, when: moment.value, publicationId });
    const detail = { kind, from: found.at.toISOString(), at: at.toISOString(), zone, opId };
    await recordAct(tx, actor, { act: "move-schedule", storyId, detail }, now);
    await expire(tx, [...before, ...(await retagSchedule(tx, storyId))]);
    await announceStory(tx, storyId);
    return done(null);
  });
}

type Kind = "publication" | "unpublish" | "embargo_end";

/** A story that is not live yet must come before it goes. */
function isLiveBeforeItsEnd(story: LockedStory, kind: Kind, at: Date): boolean {
  if (story.livePublicationId !== null || kind === "embargo_end") return true;
  const [from, to] = kind === "publication" ? [at, story.unpublishAt] : [story.nextPublishAt, at];
  return to === null || (from !== null && from < to);
}

interface Moved {
  kind: Kind;
  when: When;
  publicationId: string | null;
}

async function writeMoment(tx: Transaction, storyId: string, { kind, when, publicationId }: Moved) {
  const columns = {
    publication: { nextPublicationId: publicationId, nextPublishAt: when.at },
    unpublish: { unpublishAt: when.at },
    embargo_end: { embargoUntil: when.at, embargoZone: when.zone },
  };
  await tx.story.update({ where: { id: storyId }, data: columns[kind], select: { id: true } });
  if (publicationId) await publishNamesFrom(tx, publicationId, when.at);
}
