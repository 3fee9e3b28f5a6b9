import { setTimeout as pause } from "node:timers/promises";
import { log } from "#platform/log.ts";
import type { NoticeChannel, Notices } from "#platform/notices.ts";

const LOOK_EVERY_MS = 15_000;
const LAST_WORK_MS = 5_000;

interface FollowedQueue {
  /** Works off what is due, until nothing is or it is told to stop. */
  work: (signal: AbortSignal) => Promise<unknown>;
  /** By which notice something new is heard of. */
  channel: NoticeChannel;
  notices: Pick<Notices, "subscribe">;
  /** For the log, when the work itself fails. */
  failure: string;
  lookEvery?: number;
}

/** Works off a queue as something comes into it, and looks by itself for what is due again. Returns what ends that. */
export function followQueue({
  work,
  channel,
  notices,
  failure,
  lookEvery = LOOK_EVERY_MS,
}: FollowedQueue): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  let isAsked = false;

  const run = async () => {
    while (isAsked && !stop.signal.aborted) {
      isAsked = false;
      await work(stop.signal).catch((problem) => log.error({ err: problem }, failure));
    }
    running = null;
  };
  const wake = () => {
    isAsked = true;
    running ??= run();
  };
  const leave = notices.subscribe(channel, { onNotice: wake, onGap: wake });
  const timer = setInterval(wake, lookEvery);
  wake();
  return async () => {
    stop.abort();
    clearInterval(timer);
    leave();
    // What is under way longer than this is done again by whoever comes next.
    await Promise.race([running, pause(LAST_WORK_MS)]);
  };
}
