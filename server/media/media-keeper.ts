import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { requireEnv } from "#platform/env.ts";
import { log } from "#platform/log.ts";
import { mediaWorkers } from "#platform/media/media-workers.ts";
import { readRendition } from "#platform/media/rendition.ts";
import { mediaStore } from "#platform/media-store.ts";
import type { Notices } from "#platform/notices.ts";
import { type CutName, type RenditionFormat, renditionWidths } from "#site/assets/live-picture.ts";
import { readLiveCuts } from "#site/assets/media-reads.ts";

const HOUR = 3_600_000;
const ABANDONED_AFTER = 24 * HOUR;
/** Pictures that wait to be made ready: of those that come when so many wait, readers ask first. */
const MOST_WAITING = 200;

/** What the first readers of a story ask for: the best format in the usual widths, and what a shared link shows. */
const AHEAD: Record<CutName, [RenditionFormat, number[]][]> = {
  full: [
    ["avif", [640, 960, 1280]],
    ["webp", [640, 960]],
  ],
  "16:9": [
    ["avif", [320, 480, 640, 960]],
    ["jpg", [1280]],
  ],
  "4:3": [["jpg", [1280]]],
  "1:1": [["jpg", [1280]]],
};

/**
 * Looks after files apart from every request: makes the usual renditions of what has just come before readers, one after
 * the other, and throws away what is left of uploads that nobody went on with for a day. Returns what ends that.
 */
export function startMediaKeeper(notices: Pick<Notices, "subscribe">): () => Promise<void> {
  const stop = new AbortController();
  const waiting = new Set<string>();
  let running: Promise<void> | null = null;

  const work = async () => {
    for (const assetId of waiting) {
      if (stop.signal.aborted) break;
      waiting.delete(assetId);
      await makeAhead(assetId, stop.signal).catch((problem) => {
        log.error({ err: problem, assetId }, "renditions could not be made ahead");
      });
    }
    running = null;
  };
  const leave = notices.subscribe("stale", {
    onNotice: (payload) => {
      for (const assetId of assetsOf(payload)) if (waiting.size < MOST_WAITING) waiting.add(assetId);
      if (waiting.size > 0) running ??= work();
    },
    onGap: () => {},
  });
  // So that a wrong key is in the log at the start, and not when somebody uploads.
  void mediaStore()
    .stat("original/00/nothing")
    .catch(() => {});
  const timer = setInterval(() => void sweepUploads(Date.now()), HOUR);
  void sweepUploads(Date.now());
  return async () => {
    stop.abort();
    clearInterval(timer);
    leave();
    mediaWorkers().stop();
    await running;
  };
}

/** Nothing when the asset is no picture, or readers do not see it. */
export async function makeAhead(assetId: string, signal?: AbortSignal): Promise<number> {
  let made = 0;
  for (const cut of await readLiveCuts(assetId)) {
    const name = Object.keys(AHEAD).find((known): known is CutName => known === cut.name);
    const widths = renditionWidths(cut);
    for (const [format, wanted] of name ? AHEAD[name] : []) {
      const own = new Set(wanted.map((width) => Math.min(width, widths.at(-1) ?? width)));
      for (const width of own) {
        if (signal?.aborted) return made;
        await readRendition(cut, width, format, "ahead");
        made += 1;
      }
    }
  }
  return made;
}

/** Removes what has lain untouched for a day among the parts of uploads; returns how many files that were. */
export async function sweepUploads(now: number): Promise<number> {
  let removed = 0;
  for (const name of ["uploads", "unfinished"]) {
    const folder = join(requireEnv("STET_MEDIA_DIR"), name);
    for (const file of await readdir(folder).catch(() => [])) {
      const found = await stat(join(folder, file)).catch(() => null);
      if (!found || now - found.mtimeMs < ABANDONED_AFTER) continue;
      await rm(join(folder, file), { force: true });
      removed += 1;
    }
  }
  return removed;
}

function assetsOf(payload: string): string[] {
  const tags: unknown = JSON.parse(payload);
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag) => (typeof tag === "string" && /^asset:/.test(tag) ? tag.slice(6) : []));
}
