import { setTimeout as pause } from "node:timers/promises";
import { catchUpSearch } from "#newsroom/search/catch-up-search.ts";
import { indexStory } from "#newsroom/search/index-story.ts";
import { readStoriesBehind } from "#newsroom/search/search-reads.ts";
import { log } from "#platform/log.ts";
import type { Notices } from "#platform/notices.ts";

/** Words are found this soon after they were saved, and a story that is being written in is read again this often. */
const SOON_MS = 700;
const REST_MS = 3_000;
/** A long story rests longer: indexing takes at most a twentieth of the time. */
const REST_FACTOR = 20;
const SWEEP_EVERY_MS = 10 * 60_000;
const BATCH = 100;

/**
 * Keeps what the desk finds stories by up to date, apart from the saves: after notices of changes, and by a sweep at
 * the start, after a gap and now and then. Returns what ends that.
 */
export function startStoryIndexer(notices: Pick<Notices, "subscribe">): () => Promise<void> {
  const stop = new AbortController();
  /** When each changed story may be read; one that rests after being read stays until then. */
  const due = new Map<string, number>();
  const resting = new Map<string, number>();
  let running: Promise<void> | null = null;

  const work = async () => {
    while (due.size > 0 && !stop.signal.aborted) {
      const now = Date.now();
      const [storyId] = [...due].find(([, at]) => at <= now) ?? [];
      if (storyId === undefined) {
        await pause(100, null, { signal: stop.signal }).catch(() => {});
        continue;
      }
      due.delete(storyId);
      await indexOne(storyId);
      const took = Date.now() - now;
      resting.set(storyId, Date.now() + Math.max(REST_MS, took * REST_FACTOR));
      for (const [id, until] of resting) if (until < now) resting.delete(id);
    }
    running = null;
  };
  const note = (storyId: string) => {
    if (!due.has(storyId)) due.set(storyId, Math.max(Date.now() + SOON_MS, resting.get(storyId) ?? 0));
    running ??= work();
  };
  const sweep = async () => {
    const behind = await readStoriesBehind(BATCH).catch((problem) => {
      log.error({ err: problem }, "could not see which stories the search is behind with");
      return [];
    });
    let isAnyDone = false;
    for (const storyId of behind) {
      if (stop.signal.aborted) return;
      isAnyDone = (await indexOne(storyId)) || isAnyDone;
    }
    if (behind.length === BATCH && isAnyDone) await sweep();
  };

  const leave = notices.subscribe("story", { onNotice: note, onGap: () => void sweep() });
  const timer = setInterval(() => void sweep(), SWEEP_EVERY_MS);
  const first = sweep().then(() => catchUpReaders(stop.signal));
  return async () => {
    stop.abort();
    clearInterval(timer);
    leave();
    await Promise.all([first, running]);
  };
}

async function catchUpReaders(signal: AbortSignal): Promise<void> {
  await catchUpSearch(signal).catch((problem) => {
    log.error({ err: problem }, "the readers' search could not be brought up to date");
  });
}

/** A story that cannot be indexed must not keep the others waiting. */
async function indexOne(storyId: string): Promise<boolean> {
  return indexStory(storyId).catch((problem) => {
    log.error({ err: problem, storyId }, "a story could not be indexed");
    return false;
  });
}
