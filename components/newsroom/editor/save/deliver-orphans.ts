import type { Journal, WindowRecord } from "./journal.ts";
import { SaveQueue } from "./save-queue.ts";
import type { StoryApi } from "./story-api.ts";
import { createHeadlessSurface, parseDocument, readText, replaySteps } from "./surface.ts";
import { type Locks, takeWindowLock } from "./window-lock.ts";

interface DeliverySetup {
  journal: Journal;
  api: Pick<StoryApi, "readSteps" | "sendSteps">;
  locks: Locks | undefined;
  ownWindowId: string;
}

const EVERY_MS = 60_000;

/** Delivers what other windows left, once a minute at most, however often it is asked. */
export class OrphanRounds {
  #at = 0;

  async deliver({
    journal,
    ...setup
  }: Omit<DeliverySetup, "journal"> & { journal: Journal | null }): Promise<boolean> {
    if (!journal || Date.now() - this.#at < EVERY_MS) return false;
    this.#at = Date.now();
    await deliverOrphans({ journal, ...setup }).catch(() => {});
    return true;
  }
}

/**
 * Sends what windows that no longer live left in the journal, as themselves, under their lock. The open editor gets
 * it like anybody else's words. What a server does not answer stays for the next time.
 */
export async function deliverOrphans({ journal, api, locks, ownWindowId }: DeliverySetup): Promise<void> {
  if (!locks) return;
  for (const record of await journal.readWindows()) {
    if (record.windowId === ownWindowId) continue;
    const lock = await takeWindowLock(locks, record.windowId);
    if (!lock) continue;
    try {
      await deliver(record, journal, api);
    } finally {
      lock.release();
    }
  }
}

async function deliver(record: WindowRecord, journal: Journal, api: DeliverySetup["api"]): Promise<void> {
  const putAside = async (words: string) => {
    await journal.putAside(record.windowId, "unreadable", words);
  };
  let surface: ReturnType<typeof createHeadlessSurface>;
  let confirmed: ReturnType<typeof parseDocument>;
  try {
    confirmed = parseDocument(JSON.parse(record.baseDocument));
    surface = createHeadlessSurface(confirmed, record.baseVersion, record.clientId);
    replaySteps(surface, record.steps);
  } catch {
    await putAside(record.baseDocument);
    return;
  }
  const missed = await api.readSteps(record.baseVersion);
  if (missed.kind === "refused") await putAside(readText(surface.readState().doc));
  if (missed.kind !== "done") return;
  const asides: Promise<void>[] = [];
  const queue = new SaveQueue({
    surface,
    clientId: record.clientId,
    confirmed,
    api,
    journal: async () => {},
    events: {
      onState: () => {},
      onRescued: (words, kind) => asides.push(journal.keep(kind, words)),
      onMismatch: (words) => asides.push(putAside(words)),
    },
  });
  const isDelivered = queue.receive(missed.value.steps) && (await queue.flush());
  const isRefused = queue.state.kind === "refused";
  queue.stop();
  if (isRefused) asides.push(putAside(readText(surface.readState().doc)));
  await Promise.all(asides);
  if (isDelivered) await journal.clearWindow(record.windowId);
}
