import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { dropPending } from "../schedule/schedule-store.ts";
import { announceStory } from "./announce-story.ts";
import { readLivePublication } from "./live-reads.ts";
import { lockStory } from "./lock-story.ts";
import { readStaleTags } from "./stale-tag-reads.ts";
import { mayUnpublishStory } from "./story-policy.ts";
import { canUnpublish, unpublishedState } from "./workflow.ts";

/**
 * Takes a live story down: its address answers 410 from the moment this commits. The draft stays as it is; what
 * was scheduled for it is called off, as it would put the story out again. The same `opId` again, however late, takes nothing down.
 */
export async function unpublishStory(
  actor: UserActor,
  { storyId, opId = null }: { storyId: string; opId?: string | null },
  now: Date,
): Promise<Outcome<{ wasLive: boolean }>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayUnpublishStory(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (await findAct(tx, { act: "unpublish-story", storyId, opId })) return done({ wasLive: false });
    const live = await readLivePublication(tx, story);
    // A double click finds it down already: that is what was asked for.
    if (!live || !canUnpublish(story.workflowState, true)) return done({ wasLive: false });
    await dropPending(tx, storyId, ["publication", "unpublish"], now);
    await tx.story.update({
      where: { id: storyId },
      data: {
        livePublicationId: null,
        workflowState: unpublishedState,
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    const detail = { number: live.number, opId };
    await recordAct(tx, actor, { act: "unpublish-story", storyId, detail }, now);
    await expire(tx, await readStaleTags(tx, storyId, [live.snapshot]));
    await announceStory(tx, storyId);
    return done({ wasLive: true });
  });
}
