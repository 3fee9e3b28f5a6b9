import type { StoryView } from "#newsroom/stories/story-view.ts";
import { type FieldRecord, Journal, openJournalDatabase, type WindowRecord } from "./journal.ts";
import { createHeadlessSurface, parseDocument, readText, replaySteps } from "./surface.ts";
import { type Locks, takeWindowLock, takeWindowLockSoon, type WindowLock } from "./window-lock.ts";

/** What the editor starts from: the server's story, or what this window had not sent when it was last closed. */
export interface OpenedStory {
  view: StoryView;
  document: Record<string, unknown>;
  version: number;
  clientId: string;
  /** Unsent steps on top of `document`, and how many of them were under way under which operation id. */
  steps: Record<string, unknown>[];
  inFlight: WindowRecord["inFlight"];
  fields: FieldRecord[];
  /** Null when this browser cannot keep anything on the device. */
  journal: Journal | null;
  lock: WindowLock;
}

interface OpenSetup {
  view: StoryView;
  userId: string;
  locks: Locks | undefined;
  /** Remembers the window's id over a reload (`sessionStorage`). */
  storage: Pick<Storage, "getItem" | "setItem"> | null;
  openDatabase?: typeof openJournalDatabase;
}

/** A browser that does not open its database in this time gets an editor without a journal, and says so. */
const DATABASE_PATIENCE_MS = 4000;

/** Finds this window's journal, takes it over from a dead window if need be, and says where to start. */
export async function openStory({
  view,
  userId,
  locks,
  storage,
  openDatabase,
}: OpenSetup): Promise<OpenedStory> {
  const journal = await openJournal(openDatabase ?? openJournalDatabase, userId, view.id);
  const lock = await claimWindow(locks, storage, view.id);
  const fresh: OpenedStory = {
    view,
    document: { ...view.document },
    version: view.version,
    clientId: crypto.randomUUID(),
    steps: [],
    inFlight: null,
    fields: [],
    journal,
    lock,
  };
  if (!journal) return fresh;
  try {
    const fields = await journal.readFields();
    const record = await findRecord(journal, lock, locks);
    if (!record || !view.may.write) return { ...fresh, fields };
    const base = await readBase(journal, record, view);
    if (!base) return { ...fresh, fields };
    const { baseVersion: version, clientId, steps, inFlight } = record;
    return { ...fresh, fields, document: base, version, clientId, steps, inFlight, lock: record.lock };
  } catch (error) {
    console.warn("The device journal could not be read.", error);
    return fresh;
  }
}

async function openJournal(
  open: typeof openJournalDatabase,
  userId: string,
  storyId: string,
): Promise<Journal | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), DATABASE_PATIENCE_MS));
  const database = await Promise.race([open().catch(() => null), late]);
  return database && new Journal(database, userId, storyId);
}

async function claimWindow(
  locks: Locks | undefined,
  storage: OpenSetup["storage"],
  storyId: string,
): Promise<WindowLock> {
  const key = `stet-window-${storyId}`;
  const known = storage?.getItem(key) ?? null;
  const again = known ? await takeWindowLockSoon(locks, known) : null;
  if (again) return again;
  const windowId = crypto.randomUUID();
  storage?.setItem(key, windowId);
  return (await takeWindowLock(locks, windowId)) ?? { windowId, release: () => {} };
}

/** This window's own unsent steps, else those of a window that no longer lives. */
async function findRecord(
  journal: Journal,
  own: WindowLock,
  locks: Locks | undefined,
): Promise<(WindowRecord & { lock: WindowLock }) | null> {
  const records = await journal.readWindows();
  const mine = records.find((record) => record.windowId === own.windowId);
  if (mine) return { ...mine, lock: own };
  if (!locks) return null;
  for (const record of records) {
    const lock = await takeWindowLock(locks, record.windowId);
    if (!lock) continue;
    own.release();
    return { ...record, lock };
  }
  return null;
}

/** The journal's base document if its steps still fit; else their words are kept apart and the record goes. */
async function readBase(
  journal: Journal,
  record: WindowRecord,
  view: StoryView,
): Promise<Record<string, unknown> | null> {
  let words = "";
  try {
    const base = parseDocument(JSON.parse(record.baseDocument));
    const surface = createHeadlessSurface(base, record.baseVersion, record.clientId);
    words = readText(base);
    replaySteps(surface, record.steps);
    words = readText(surface.readState().doc);
    if (record.baseVersion <= view.version) return base.toJSON();
  } catch {
    words ||= record.baseDocument;
  }
  await journal.keep("unreadable", words);
  await journal.clearWindow(record.windowId);
  return null;
}
