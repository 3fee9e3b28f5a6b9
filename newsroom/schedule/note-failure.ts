import { writer } from "#platform/db/writer.ts";
import { notifyPeople } from "../notifications/notify-people.ts";

const MINUTE = 60_000;
/** How long to wait after each attempt that failed; after the last the queue shows it as failed. */
const WAITS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE);
const MOST_ATTEMPTS = WAITS.length + 1;

/** Notes with what was due of a story that it could not be finished, and tells the editors when that is the end of it. */
export async function noteFailure(storyId: string, problem: unknown): Promise<void> {
  const words = problem instanceof Error ? problem.message.trim() : "";
  const lastError = words.split("\n").at(-1)?.slice(0, 500) || "No reason was given.";
  await writer().$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string; attempts: number; now: Date }[]>`
      SELECT id, attempts, now() AS now FROM scheduled_act
      WHERE story_id = ${storyId}::uuid AND state = 'waiting' AND at <= now() FOR UPDATE`;
    const [first] = due;
    if (!first) return;
    const attempts = first.attempts + 1;
    const isOver = attempts >= MOST_ATTEMPTS;
    await tx.scheduledAct.updateMany({
      where: { id: { in: due.map(({ id }) => id) } },
      data: {
        attempts,
        lastError,
        state: isOver ? "failed" : "waiting",
        nextAttemptAt: new Date(first.now.getTime() + (WAITS[attempts - 1] ?? 0)),
      },
    });
    if (!isOver) return;
    const editors = await tx.user.findMany({
      where: { role: { in: ["editor", "admin"] }, status: "active" },
      select: { id: true },
    });
    const userIds = editors.map(({ id }) => id);
    await notifyPeople(tx, { kind: "failed", userIds, storyId, by: { kind: "clock" } }, first.now);
  });
}
