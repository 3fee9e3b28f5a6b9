import type { Transaction } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { announceStory } from "../stories/announce-story.ts";
import type { Stretch } from "../stories/follow-stretch.ts";
import type { LockedStory } from "../stories/lock-story.ts";
import { scheduledState } from "../stories/workflow.ts";
import { retagSchedule } from "./retag-schedule.ts";
import { addScheduled, publishNamesFrom } from "./schedule-store.ts";
import type { When } from "./settle-when.ts";

interface Frozen {
  story: LockedStory;
  publicationId: string;
  number: number;
  when: When;
  /** The revision that the publication shows has closed the stretch of writing. */
  stretch: Partial<Stretch>;
  detail: Record<string, string | number | boolean | null>;
}

/**
 * The rest of publishing when it is for later: the frozen publication waits beside what is live, and readers get it
 * by the clock of the database, whether or not anything of ours is running then.
 */
export async function putOnSchedule(
  tx: Transaction,
  actor: UserActor,
  { story, publicationId, number, when, stretch, detail }: Frozen,
  now: Date,
): Promise<void> {
  const { id: storyId } = story;
  await addScheduled(tx, { storyId, kind: "publication", when, publicationId, userId: actor.userId }, now);
  await tx.story.update({
    where: { id: storyId },
    data: {
      ...stretch,
      nextPublicationId: publicationId,
      nextPublishAt: when.at,
      workflowState: story.livePublicationId === null ? scheduledState : story.workflowState,
      changedAt: now,
      changedById: actor.userId,
    },
    select: { id: true },
  });
  await publishNamesFrom(tx, publicationId, when.at);
  const moment = { at: when.at.toISOString(), zone: when.zone };
  await recordAct(
    tx,
    actor,
    { act: "schedule-story", storyId, detail: { number, ...moment, ...detail } },
    now,
  );
  // Pages made until now believe that nothing changes by the clock.
  await expire(tx, await retagSchedule(tx, storyId));
  await announceStory(tx, storyId);
}
