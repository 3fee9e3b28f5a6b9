import { type Transaction, writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { log } from "#platform/log.ts";
import type { Actor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { announceStory } from "../stories/announce-story.ts";
import { bylineUserIds, ownersOf } from "../stories/story-policy.ts";
import { applyDue } from "./apply-due.ts";
import { noteFailure } from "./note-failure.ts";

const clock: Actor = { kind: "clock" };
const CLOCK_ACTS = {
  publication: "release-story",
  unpublish: "unpublish-story",
  embargo_end: "end-embargo",
} as const;

/**
 * Writes down what has come due of one story, the earliest due first: its row, history, word to those concerned, and
 * stale pages. Each story is taken by one process alone and all of it is one transaction, so nothing is done twice
 * however many run. Readers wait for none of it. Returns false when nothing is due.
 */
export async function finishDue(): Promise<boolean> {
  let storyId: string | null = null;
  try {
    return await writer().$transaction(async (tx) => {
      storyId = await takeStory(tx);
      if (storyId === null) return false;
      await applyDue(tx, storyId);
      await followUp(tx, storyId);
      return true;
    });
  } catch (problem) {
    if (storyId === null) throw problem;
    log.error({ err: problem, storyId }, "something scheduled could not be finished");
    await noteFailure(storyId, problem);
    return true;
  }
}

/** In the order of the acts of staff: the story is locked first, so that nobody waits in a circle. */
async function takeStory(tx: Transaction): Promise<string | null> {
  const [taken] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM scheduled_act q JOIN story s ON s.id = q.story_id
    WHERE q.state = 'waiting' AND q.at <= now() AND q.next_attempt_at <= now()
    ORDER BY q.at, q.id LIMIT 1
    FOR UPDATE OF s SKIP LOCKED`;
  return taken?.id ?? null;
}

async function followUp(tx: Transaction, storyId: string): Promise<void> {
  // Another process may have finished it between the look and the lock.
  const acts = await tx.scheduledAct.findMany({
    where: { storyId, state: "waiting", appliedAt: { not: null } },
    select: {
      id: true,
      kind: true,
      at: true,
      userId: true,
      publicationId: true,
      publication: { select: { number: true, firstPublishedAt: true } },
      tags: { select: { tag: true } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  if (acts.length === 0) return;
  const ids = acts.map(({ id }) => id);
  for (const { kind, at, publication } of acts) {
    const detail = { number: publication?.number ?? null };
    await recordAct(tx, clock, { act: CLOCK_ACTS[kind], storyId, detail }, at);
  }
  for (const act of acts.filter(({ kind }) => kind === "publication")) await tellOwners(tx, storyId, act);
  await publishNames(
    tx,
    acts.flatMap(({ publicationId }) => publicationId ?? []),
  );
  await tx.scheduledAct.updateMany({ where: { id: { in: ids } }, data: { state: "done", lastError: "" } });
  await tx.scheduleTag.deleteMany({ where: { scheduleId: { in: ids } } });
  await expire(
    tx,
    acts.flatMap(({ tags }) => tags.map(({ tag }) => tag)),
  );
  await announceStory(tx, storyId);
}

interface Told {
  userId: string;
  at: Date;
  publication: { number: number; firstPublishedAt: Date } | null;
}

async function tellOwners(
  tx: Transaction,
  storyId: string,
  { userId, at, publication }: Told,
): Promise<void> {
  const { bylines, ...story } = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: {
      createdById: true,
      assigneeId: true,
      workflowState: true,
      bylines: { select: { person: { select: { user: { select: { id: true } } } } } },
    },
  });
  const owners = ownersOf({ ...story, bylineUserIds: bylineUserIds(bylines) });
  const isFirst = publication?.firstPublishedAt.getTime() === at.getTime();
  const detail = { number: String(isFirst ? 1 : (publication?.number ?? 1)) };
  const occasion = { kind: "published" as const, userIds: [...owners, userId], storyId, by: clock, detail };
  await notifyPeople(tx, occasion, at);
}

/** What stands in a published byline is no secret any more; the views have shown it since its moment. */
async function publishNames(tx: Transaction, publicationIds: string[]): Promise<void> {
  if (publicationIds.length === 0) return;
  const people = await tx.publicationPerson.findMany({
    where: { publicationId: { in: publicationIds } },
    select: { personId: true },
  });
  if (people.length === 0) return;
  await tx.personName.updateMany({
    where: {
      personId: { in: people.map(({ personId }) => personId) },
      publicFrom: { not: null, lte: new Date() },
    },
    data: { isPublic: true, publicFrom: null },
  });
}
