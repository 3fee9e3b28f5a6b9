import type { Transaction } from "#platform/db/writer.ts";
import { retagSchedule } from "./retag-schedule.ts";
import { pending } from "./schedule-store.ts";

/** Notes anew which pages change when what waits comes due: for a change that moves the paper's days. */
export async function retagWaiting(tx: Transaction): Promise<void> {
  const waiting = await tx.scheduledAct.findMany({
    where: pending,
    distinct: ["storyId"],
    orderBy: { storyId: "asc" },
    select: { storyId: true },
  });
  for (const { storyId } of waiting) await retagSchedule(tx, storyId);
}
