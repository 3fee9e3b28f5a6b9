import { type Transaction, writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { readStatesOff } from "../paper/paper-reads.ts";
import { announceStory } from "./announce-story.ts";
import type { AssignInput } from "./assign-input.ts";
import { isAssignedTo } from "./assignment-reads.ts";
import { lockStory } from "./lock-story.ts";
import { type AssignTo, mayAssignStory } from "./story-policy.ts";
import { canWrite, stateWhenAssigned } from "./workflow.ts";

/** `elsewhere`: somebody assigned it meanwhile, from whom the asker saw it with. Nothing was done. */
export type AssignResult = { kind: "assigned" } | { kind: "elsewhere" };

/**
 * Gives a story to a person or to a section's desk, and tells them, or those who work there; a pitch becomes a commission by it. The same `opId`
 * again changes nothing, nor does giving it to whom it is given already, so nobody is told twice.
 */
export async function assignStory(
  actor: UserActor,
  { storyId, to, note, was, opId }: AssignInput & { storyId: string },
  now: Date,
): Promise<Outcome<AssignResult>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (await findAct(tx, { act: "assign-story", storyId, opId })) return done({ kind: "assigned" });
    const isAsSeen = isAssignedTo(story, was);
    const seen = { deskSectionId: was && "desk" in was ? was.desk : null };
    if (!mayAssignStory(actor, isAsSeen ? story : seen, to))
      return refuse({ field: "assignment", reason: "not_allowed" });
    if (isAssignedTo(story, to)) return done({ kind: "assigned" });
    if (!isAsSeen) return done({ kind: "elsewhere" });
    if (!canWrite(story.workflowState)) return refuse({ field: "assignment", reason: "story_is_spiked" });
    const name = await nameOf(tx, to);
    if (name === null)
      return "person" in to
        ? refuse({ field: "assignment", reason: "no_such_colleague" })
        : refuse({ field: "assignment", reason: "no_such_section" });

    const workflowState = stateWhenAssigned(story.workflowState, true, await readStatesOff(tx));
    await tx.story.update({
      where: { id: storyId },
      data: {
        assigneeId: "person" in to ? to.person : null,
        deskSectionId: "desk" in to ? to.desk : null,
        workflowState,
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    const detail = { ...("person" in to ? { person: name } : { desk: name }), note, opId };
    await recordAct(tx, actor, { act: "assign-story", storyId, detail }, now);
    const userIds = "person" in to ? [to.person] : await membersOf(tx, to.desk);
    const told: Record<string, string> = { text: note, ...("desk" in to ? { desk: name } : {}) };
    await notifyPeople(tx, { kind: "assigned", userIds, storyId, by: actor, detail: told }, now);
    await announceStory(tx, storyId);
    return done({ kind: "assigned" });
  });
}

async function membersOf(tx: Transaction, sectionId: string): Promise<string[]> {
  const members = await tx.sectionMember.findMany({ where: { sectionId }, select: { userId: true } });
  return members.map(({ userId }) => userId);
}

/** The name of somebody who can be given a story; null when there is no such person, or their account is closed. */
async function nameOf(tx: Transaction, to: AssignTo): Promise<string | null> {
  const select = { name: true } as const;
  const found =
    "person" in to
      ? await tx.user.findFirst({ where: { id: to.person, status: "active" }, select })
      : await tx.section.findUnique({ where: { id: to.desk }, select });
  return found?.name ?? null;
}
