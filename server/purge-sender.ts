import { setTimeout as pause } from "node:timers/promises";
import { log } from "#platform/log.ts";
import type { Notices } from "#platform/notices.ts";
import { readTags } from "#server/reader-pages.ts";
import { EVERY_PAGE, surrogateKey } from "#server/surrogate-keys.ts";

/** Keys in one request; more of them than this while the cache is away, and it is told to drop all. */
const AT_ONCE = 200;
const MOST_WAITING = 2_000;
const RETRY_MS = 1_000;
const TIMEOUT_MS = 10_000;
/**
 * A page may be on its way to the cache while that is purged: it is purged once more after this, early enough that what
 * was taken down is gone within five seconds.
 */
const AGAIN_MS = 3_000;

/** Tells the cache to drop what bears one of these keys; throws when it did not take that. */
export type Purge = (keys: string[]) => Promise<void>;

interface PurgeTimes {
  retryMs?: number;
  againMs?: number;
}

/**
 * Purges the cache in front of what each commit made stale. Everything is purged at the start and after a gap, when
 * notices may have been missed. Every process does so: a purge too many costs a page that is fetched again. Returns
 * what ends that.
 */
export function startPurgeSender(
  purge: Purge,
  notices: Pick<Notices, "subscribe">,
  { retryMs = RETRY_MS, againMs = AGAIN_MS }: PurgeTimes = {},
): () => Promise<void> {
  const stop = new AbortController();
  const waiting = new Set<string>();
  const again = new Set<NodeJS.Timeout>();
  let running: Promise<void> | null = null;

  const work = async () => {
    while (waiting.size > 0 && !stop.signal.aborted) {
      const keys = waiting.has(EVERY_PAGE) ? [EVERY_PAGE] : [...waiting].slice(0, AT_ONCE);
      const rest = keys[0] === EVERY_PAGE ? [...waiting] : keys;
      for (const key of rest) waiting.delete(key);
      await purge(keys).catch(async (problem) => {
        log.warn({ err: problem }, "the cache in front was not purged");
        for (const key of rest) waiting.add(key);
        await pause(retryMs, null, { signal: stop.signal }).catch(() => {});
      });
    }
    running = null;
  };
  const drop = (keys: string[]) => {
    for (const key of keys) waiting.add(key);
    if (waiting.size > MOST_WAITING) {
      waiting.clear();
      waiting.add(EVERY_PAGE);
    }
    running ??= work();
  };
  const dropTwice = (keys: string[]) => {
    drop(keys);
    const timer = setTimeout(() => {
      again.delete(timer);
      drop(keys);
    }, againMs);
    again.add(timer);
  };
  const leave = notices.subscribe("stale", {
    onNotice: (payload) => dropTwice(readTags(payload).map(surrogateKey)),
    onGap: () => dropTwice([EVERY_PAGE]),
  });
  dropTwice([EVERY_PAGE]);
  return async () => {
    stop.abort();
    for (const timer of again) clearTimeout(timer);
    leave();
    await Promise.race([running, pause(TIMEOUT_MS)]);
  };
}

/** As Fastly, Varnish and those who follow them take it: `PURGE` with the keys in `Surrogate-Key`. */
export function purgeOf(address: string): Purge {
  return async (keys) => {
    const answer = await fetch(address, {
      method: "PURGE",
      headers: { "Surrogate-Key": keys.join(" ") },
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`The cache answered ${answer.status}.`);
  };
}
