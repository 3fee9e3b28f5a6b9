import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { maySchedule } from "./schedule-policy.ts";

/** Lets the clock finish at once, with all its attempts, what failed or waits after an error. */
export async function retrySchedule(
  actor: UserActor,
  { storyId, scheduleId }: { storyId: string; scheduleId: string },
  now: Date,
): Promise<Outcome<null>> {
  if (!maySchedule(actor)) return refuse({ field: null, reason: "not_allowed" });
  return writer().$transaction(async (tx) => {
    const { count } = await tx.scheduledAct.updateMany({
      where: { id: scheduleId, storyId, state: { in: ["waiting", "failed"] }, lastError: { not: "" } },
      data: { state: "waiting", attempts: 0, nextAttemptAt: now, lastError: "" },
    });
    if (count > 0)
      await recordAct(tx, actor, { act: "retry-schedule", storyId, detail: { scheduleId } }, now);
    return done(null);
  });
}
