import { setTimeout as pause } from "node:timers/promises";
import type { NoticeListener, Notices } from "#platform/notices.ts";

const LOOK_EVERY_MS = 20;

/** What those who keep readers' pages need of the notices. */
export type ReaderNotices = Pick<Notices, "isListening" | "subscribe">;

/** Answers once whatever had been committed when it was asked can be read by readers; `signal` ends the wait. */
export type AwaitReplay = (signal: AbortSignal) => Promise<void>;

/**
 * The notices of a process whose readers read from a replica. A notice is passed on at once, and again when the replica
 * has replayed what it tells of: a page made in between may show what was before, and so it is dropped then. Nothing
 * made from old rows outlives their replay. Returns also what ends the waits.
 */
export function repeatAfterReplay(
  notices: ReaderNotices,
  awaitReplay: AwaitReplay,
): { notices: ReaderNotices; stop: () => void } {
  const ended = new AbortController();
  const twice = (pass: () => void) => {
    pass();
    awaitReplay(ended.signal).then(pass, () => {});
  };
  return {
    notices: {
      get isListening() {
        return notices.isListening;
      },
      subscribe: (channel, listener) => notices.subscribe(channel, repeated(listener, twice)),
    },
    stop: () => ended.abort(),
  };
}

function repeated(listener: NoticeListener, twice: (pass: () => void) => void): NoticeListener {
  return {
    onNotice: (payload) => twice(() => listener.onNotice(payload)),
    onGap: () => twice(() => listener.onGap()),
    onStop: () => listener.onStop?.(),
  };
}

interface ReplicaReads {
  /** Where the primary's log ends now. */
  readEnd(): Promise<string>;
  /** Whether the replica has replayed it up to there. */
  hasReplayed(end: string): Promise<boolean>;
}

/** Asks until it is so, however long that takes; a database that is away is asked again. */
export function awaitReplayOf({ readEnd, hasReplayed }: ReplicaReads, everyMs = LOOK_EVERY_MS): AwaitReplay {
  return async (signal) => {
    let end: string | null = null;
    for (;;) {
      end ??= await readEnd().catch(() => null);
      if (end !== null && (await hasReplayed(end).catch(() => false))) return;
      await pause(everyMs, null, { signal });
    }
  };
}
