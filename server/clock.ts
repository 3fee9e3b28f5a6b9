import { setTimeout as pause } from "node:timers/promises";
import { finishDueFront } from "#newsroom/fronts/finish-due-front.ts";
import { finishDue } from "#newsroom/schedule/finish-due.ts";
import { log } from "#platform/log.ts";

const LOOK_EVERY_MS = 1_000;
/** Stories at a time: enough that the database is never waited for, few enough that saves find a connection. */
const AT_ONCE = 3;
const LAST_STORIES_MS = 5_000;

/**
 * Writes down what has come due, as soon as it has. Any number of processes may do so at once; none of it is waited
 * for by readers. Returns what ends that.
 */
export function startClock(lookEvery = LOOK_EVERY_MS): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  const look = () => {
    running ??= finishAllDue(stop.signal)
      .then(() => {})
      .catch((problem) => log.error({ err: problem }, "the clock could not look at what is due"))
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(look, lookEvery);
  look();
  return async () => {
    stop.abort();
    clearInterval(timer);
    await Promise.race([running, pause(LAST_STORIES_MS)]);
  };
}

/** Until nothing is due; returns how many stories and fronts that were. */
export async function finishAllDue(signal?: AbortSignal): Promise<number> {
  const stories = Array.from({ length: AT_ONCE }, () => finishInTurn(finishDue, signal));
  const counts = await Promise.all([...stories, finishInTurn(finishDueFront, signal)]);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function finishInTurn(finishOne: () => Promise<boolean>, signal?: AbortSignal): Promise<number> {
  let finished = 0;
  while (!signal?.aborted && (await finishOne())) finished += 1;
  return finished;
}
