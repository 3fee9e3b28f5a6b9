import { type Transaction, writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { dropPending } from "../schedule/schedule-store.ts";
import { confirmFirst, isConfirmed } from "../second-step/confirmation-checks.ts";
import { announceStory } from "./announce-story.ts";
import type { KillInput } from "./kill-input.ts";
import { readLivePublication } from "./live-reads.ts";
import { type LockedStory, lockStory } from "./lock-story.ts";
import { readStaleTags } from "./stale-tag-reads.ts";
import { mayKillStory } from "./story-policy.ts";
import { canKill, isKilled, unpublishedState } from "./workflow.ts";

/**
 * Withdraws a published story for good, everywhere at once: readers find a notice at every address it ever had, and
 * it cannot go out again before the kill is taken back. Its writers and every editor are told why.
 */
export async function killStory(
  actor: UserActor,
  { storyId, note, opId }: KillInput & { storyId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayKillStory(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (await findAct(tx, { act: "kill-story", storyId, opId })) return done(null);
    if (isKilled(story.publicStatus)) return done(null);
    if (!(await isConfirmed(tx, actor, now))) return refuse(confirmFirst);
    const published = await tx.publication.count({ where: { storyId, withdrawnAt: null, nextFor: null } });
    if (!canKill(story.publicStatus, published > 0))
      return refuse({ field: null, reason: "never_published" });

    const live = await readLivePublication(tx, story);
    await dropPending(tx, storyId, ["publication", "unpublish"], now);
    await tx.story.update({
      where: { id: storyId },
      data: {
        publicStatus: "canceled",
        livePublicationId: null,
        workflowState: ["live", "scheduled"].includes(story.workflowState)
          ? unpublishedState
          : story.workflowState,
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    await recordAct(tx, actor, { act: "kill-story", storyId, detail: { note, opId } }, now);
    const userIds = await concerned(tx, story);
    await notifyPeople(tx, { kind: "killed", userIds, storyId, by: actor, detail: { text: note } }, now);
    await expire(tx, [
      ...(await readStaleTags(tx, storyId, [live?.snapshot])),
      ...(await addressTags(tx, storyId)),
    ]);
    await announceStory(tx, storyId);
    return done(null);
  });
}

async function concerned(tx: Transaction, story: LockedStory): Promise<string[]> {
  const editors = await tx.user.findMany({
    where: { role: { in: ["editor", "admin"] }, status: "active" },
    select: { id: true },
  });
  return [story.createdById, ...story.bylineUserIds, ...editors.map(({ id }) => id)];
}

/** Every address the story ever had shows the notice from now on. */
async function addressTags(tx: Transaction, storyId: string): Promise<string[]> {
  const addresses = await tx.publicAddress.findMany({
    where: { storyId },
    select: { sectionSlug: true, slug: true },
  });
  return addresses.map(({ sectionSlug, slug }) => `address:${sectionSlug}/${slug}`);
}
