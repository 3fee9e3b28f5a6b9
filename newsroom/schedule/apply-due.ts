import type { ScheduleKind } from "#platform/db/generated/enums.ts";
import type { Transaction } from "#platform/db/writer.ts";
import type { Pointers } from "./see-by-clock.ts";
import { seeByClock } from "./see-by-clock.ts";

interface DueAct {
  id: string;
  kind: ScheduleKind;
  userId: string;
  now: Date;
}

/**
 * Brings a locked story's row up to the clock: what has come due is where the act that follows expects it. Readers
 * have seen it so since the moment itself, so nothing changes for them. The database's clock decides, as in the views.
 */
export async function applyDue(tx: Transaction, storyId: string): Promise<void> {
  const due = await tx.$queryRaw<DueAct[]>`
    SELECT id, kind::text AS kind, user_id AS "userId", now() AS now FROM scheduled_act
    WHERE story_id = ${storyId}::uuid AND state IN ('waiting', 'failed') AND applied_at IS NULL AND at <= now()
    ORDER BY at, id`;
  const last = due.at(-1);
  if (!last) return;
  const story = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: pointersSelect });
  const { embargoUntil, ...pointers } = story;
  const moved: Pointers = seeByClock(pointers, last.now);
  const isEmbargoOver = embargoUntil !== null && embargoUntil <= last.now;
  const mover = due.findLast(({ kind }) => kind !== "embargo_end");
  await tx.story.update({
    where: { id: storyId },
    data: {
      ...moved,
      ...(isEmbargoOver ? { embargoUntil: null, embargoZone: null } : {}),
      ...(mover ? { changedAt: last.now, changedById: mover.userId } : {}),
    },
    select: { id: true },
  });
  await tx.scheduledAct.updateMany({
    where: { id: { in: due.map(({ id }) => id) } },
    data: { appliedAt: last.now },
  });
}

const pointersSelect = {
  workflowState: true,
  livePublicationId: true,
  nextPublicationId: true,
  nextPublishAt: true,
  unpublishAt: true,
  embargoUntil: true,
} as const;
