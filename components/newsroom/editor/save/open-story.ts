import type { StoryView } from "#newsroom/stories/story-view.ts";
import { type FieldRecord, Journal, openJournalDatabase, type WindowRecord } from "./journal.ts";
import { KeptWords } from "./kept-words.ts";
import { makeId } from "./make-id.ts";
import type { Answer } from "./story-answers.ts";
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
  kept: KeptWords;
  lock: WindowLock;
}

interface OpenSetup {
  view: StoryView;
  userId: string;
  locks: Locks | undefined;
  /** Remembers the window's id over a reload (`sessionStorage`). */
  storage: Pick<Storage, "getItem" | "setItem"> | null;
  /** The opening that this one replaces because the documents had come apart. */
  before?: Pick<OpenedStory, "kept" | "lock"> | null;
  /** The server's story now. */
  readStory?: () => Promise<Answer<StoryView>>;
  openDatabase?: typeof openJournalDatabase;
}

/** A browser that does not open its database in this time gets an editor without a journal, and says so. */
const DATABASE_PATIENCE_MS = 4000;

/** Finds this window's journal, takes it over from a dead window if need be, and says where to start. */
export async function openStory(setup: OpenSetup): Promise<OpenedStory> {
  const { view, userId, locks, storage, before } = setup;
  const journal = await openJournal(setup.openDatabase ?? openJournalDatabase, userId, view.id);
  const lock = await claimWindow(locks, storage, view.id);
  const fresh: OpenedStory = {
    ...startOf(view),
    clientId: makeId(),
    steps: [],
    inFlight: null,
    fields: [],
    journal,
    kept: new KeptWords(journal, before?.kept.unstored),
    lock,
  };
  if (!journal) return fresh;
  try {
    const fields = await journal.readFields();
    const records = await journal.readWindows();
    const isOwn = ({ windowId }: WindowRecord) => windowId === lock.windowId;
    const ownFirst = [...records.filter(isOwn), ...records.filter((record) => !isOwn(record))];
    // A record that could not be put aside has been refused once: its words are in memory, it is not sent again.
    const left = ownFirst.filter(({ windowId }) => windowId !== before?.lock.windowId);
    return await takeUp(left, { ...fresh, fields }, setup);
  } catch (error) {
    console.warn("The device journal could not be read.", error);
    return fresh;
  }
}

function startOf(view: StoryView): Pick<OpenedStory, "view" | "document" | "version"> {
  return { view, document: { ...view.document }, version: view.version };
}

/** Starts from the first record that no living window holds and that still fits; the words of others are put aside. */
async function takeUp(records: WindowRecord[], fresh: OpenedStory, setup: OpenSetup): Promise<OpenedStory> {
  let start = fresh;
  for (const record of records) {
    const isOwn = record.windowId === fresh.lock.windowId;
    if (!isOwn && !setup.locks) continue;
    const lock = isOwn ? fresh.lock : await takeWindowLock(setup.locks, record.windowId);
    if (!lock) continue;
    if (record.baseVersion > start.view.version && setup.readStory) {
      // A page kept by the browser may be older than what this window has since seen confirmed.
      const answer = await setup.readStory();
      if (answer.kind === "done") start = { ...start, ...startOf(answer.value) };
    }
    const { document, words } = readRecord(record);
    const { may, version } = start.view;
    if (document && may.write && record.baseVersion <= version) {
      if (!isOwn) fresh.lock.release();
      const { baseVersion, clientId, steps, inFlight } = record;
      return { ...start, document, version: baseVersion, clientId, steps, inFlight, lock };
    }
    const kind = document && !may.write ? "no_right" : "unreadable";
    await start.kept.keep(kind, words, { insteadOf: record.windowId });
    if (!isOwn) lock.release();
  }
  return start;
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
  const known = remember(() => storage?.getItem(key)) ?? null;
  const again = known ? await takeWindowLockSoon(locks, known) : null;
  if (again) return again;
  const windowId = makeId();
  remember(() => storage?.setItem(key, windowId));
  return (await takeWindowLock(locks, windowId)) ?? { windowId, release: () => {} };
}

/** Some browsers throw at a full or forbidden store; then a reload counts as another window. */
function remember<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** The record's base document, null when its steps no longer fit; and the words as they stood in the window. */
function readRecord(record: WindowRecord): { document: Record<string, unknown> | null; words: string } {
  let words = "";
  try {
    const base = parseDocument(JSON.parse(record.baseDocument));
    const surface = createHeadlessSurface(base, record.baseVersion, record.clientId);
    words = readText(base);
    replaySteps(surface, record.steps);
    return { document: base.toJSON(), words: readText(surface.readState().doc) };
  } catch {
    return { document: null, words: words || record.baseDocument };
  }
}
