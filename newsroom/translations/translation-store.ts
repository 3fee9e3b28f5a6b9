import type { Transaction } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { retagSchedule } from "../schedule/retag-schedule.ts";
import { announceStory } from "../stories/announce-story.ts";
import { type LockedStory, lockStory } from "../stories/lock-story.ts";

/** A story among those that are translations of each other. */
export interface Member {
  id: string;
  headline: string;
  language: string;
  translationGroupId: string | null;
}

const memberSelect = { id: true, headline: true, language: true, translationGroupId: true } as const;

/** Locks two stories, always in one order, so that two people who link the same two wait for each other. */
export async function lockPair(
  tx: Transaction,
  storyId: string,
  otherId: string,
): Promise<{ story: LockedStory | null; other: LockedStory | null }> {
  const locked = new Map<string, LockedStory | null>();
  for (const id of [storyId, otherId].sort()) locked.set(id, await lockStory(tx, id));
  return { story: locked.get(storyId) ?? null, other: locked.get(otherId) ?? null };
}

/** These stories and all that are linked with one of them. */
export async function readMembers(tx: Transaction, ids: string[]): Promise<Member[]> {
  const named = await tx.story.findMany({ where: { id: { in: ids } }, select: memberSelect });
  const groups = named.flatMap(({ translationGroupId }) => translationGroupId ?? []);
  return tx.story.findMany({
    where: { OR: [{ id: { in: ids } }, { translationGroupId: { in: groups } }] },
    select: memberSelect,
    orderBy: { id: "asc" },
  });
}

interface Noted {
  act: "link-translation" | "unlink-translation";
  storyId: string;
  translationId: string;
  opId: string | null;
  /** Everybody whose page changes. */
  members: Member[];
}

/** What either act leaves behind: a line in both histories, the clock's notes, readers' pages made anew. */
export async function noteLinking(
  tx: Transaction,
  actor: UserActor,
  { act, storyId, translationId, opId, members }: Noted,
  now: Date,
): Promise<void> {
  const detailOf = (id: string) => {
    const other = members.find((member) => member.id === id);
    return { headline: other?.headline ?? "", language: other?.language ?? "", opId };
  };
  await tx.story.update({
    where: { id: storyId },
    data: { changedAt: now, changedById: actor.userId },
    select: { id: true },
  });
  await recordAct(tx, actor, { act, storyId, detail: detailOf(translationId) }, now);
  await recordAct(tx, actor, { act, storyId: translationId, detail: detailOf(storyId) }, now);
  for (const { id } of members) {
    await retagSchedule(tx, id);
    await announceStory(tx, id);
  }
  await expire(tx, ["translations", ...members.map(({ id }) => `story:${id}`)]);
}
