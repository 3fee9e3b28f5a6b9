import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { StoryView } from "#newsroom/stories/story-view.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { deliverOrphans } from "./deliver-orphans.ts";
import { Journal, openJournalDatabase, type WindowRecord } from "./journal.ts";
import { MemoryAuthority } from "./memory-authority.ts";
import { openStory } from "./open-story.ts";
import { isStoryView } from "./story-answers.ts";
import { createHeadlessSurface, readText, replaySteps } from "./surface.ts";
import { type Locks, takeWindowLock } from "./window-lock.ts";

const start = documentSchema.nodeFromJSON({
  type: "doc",
  content: [
    { type: "headline" },
    { type: "standfirst" },
    { type: "paragraph", content: [{ type: "text", text: "One." }] },
  ],
});

function step(text: string, position: number): Record<string, unknown> {
  const surface = createHeadlessSurface(start, 0, "x");
  return surface.readState().tr.insertText(text, position).steps[0]?.toJSON();
}

const may = {
  write: true,
  publish: false,
  unpublish: false,
  kill: false,
  liftKill: false,
  schedule: true,
  embargo: true,
  settle: "all" as const,
  plan: false,
  liftBar: false,
  assign: false,
  take: false,
  unassign: false,
};
// Only what opening reads; the rest of a view is the screen's.
const view: Pick<StoryView, "id" | "version" | "document" | "docHash" | "may"> = {
  id: "story",
  version: 0,
  document: start.toJSON(),
  docHash: hashDocument(start),
  may,
};

/** Locks as the browser gives them: one holder a name, until it lets go. */
function createLocks(held: string[] = []): Locks {
  const names = new Set(held.map((windowId) => `stet-window-${windowId}`));
  return {
    async request(name: string, ...rest: unknown[]) {
      const run = rest.at(-1);
      if (typeof run !== "function") throw new TypeError("no callback");
      if (names.has(name)) return run(null);
      names.add(name);
      await run({ name, mode: "exclusive" });
      names.delete(name);
    },
  };
}

async function openJournal(): Promise<Journal> {
  return new Journal(await openJournalDatabase(crypto.randomUUID()), "user", "story");
}

const record: Omit<WindowRecord, "userId" | "storyId"> = {
  windowId: "dead",
  clientId: "dead-client",
  baseVersion: 0,
  baseDocument: JSON.stringify(start.toJSON()),
  steps: [step("Zero. ", 5)],
  inFlight: null,
  savedAt: 1,
};

async function open(
  journalName: string,
  locks: Locks,
  storage: Pick<Storage, "getItem" | "setItem"> | null,
  change: object = {},
) {
  const fullView = { ...view, fields: {}, moves: [], wireCopies: [], ...change };
  return openStory({
    // @ts-expect-error a view without its fields: opening does not look at them
    view: fullView,
    userId: "user",
    locks,
    storage,
    openDatabase: () => openJournalDatabase(journalName),
    readStory: async () => {
      const newer: unknown = { ...fullView, version: 3 };
      return isStoryView(newer) ? { kind: "done", value: newer } : { kind: "signed_out" };
    },
  });
}

describe("the device journal", () => {
  it("gives a window's record back as it was, and only to its writer", async () => {
    const name = crypto.randomUUID();
    const database = await openJournalDatabase(name);
    await new Journal(database, "user", "story").writeWindow(record);
    expect(await new Journal(database, "user", "story").readWindows()).toMatchObject([record]);
    expect(await new Journal(database, "somebody", "story").readWindows()).toEqual([]);
    expect(await new Journal(database, "user", "another").readWindows()).toEqual([]);
  });

  it("starts a reloaded window from its own base with its own steps and name", async () => {
    const name = crypto.randomUUID();
    const journal = new Journal(await openJournalDatabase(name), "user", "story");
    await journal.writeWindow({ ...record, inFlight: { opId: "op", count: 1 } });
    const opened = await open(name, createLocks(), { getItem: () => "dead", setItem: () => {} });
    expect(opened).toMatchObject({
      clientId: "dead-client",
      version: 0,
      steps: record.steps,
      inFlight: { opId: "op" },
    });
  });

  it("takes over what a dead window left, and leaves a living window alone", async () => {
    const name = crypto.randomUUID();
    const journal = new Journal(await openJournalDatabase(name), "user", "story");
    await journal.writeWindow(record);
    const beside = await open(name, createLocks(["dead"]), null);
    expect(beside.steps).toEqual([]);
    const after = await open(name, createLocks(), null);
    expect(after.clientId).toBe("dead-client");
    expect(after.lock.windowId).toBe("dead");
  });

  it("never drops what cannot be brought back: it is kept as text", async () => {
    const name = crypto.randomUUID();
    const journal = new Journal(await openJournalDatabase(name), "user", "story");
    await journal.writeWindow({ ...record, steps: [{ stepType: "replace", from: 900, to: 901 }] });
    const opened = await open(name, createLocks(), null);
    expect(opened.steps).toEqual([]);
    expect(await journal.readKept()).toMatchObject([{ kind: "unreadable", words: "One." }]);
    expect(await journal.readWindows()).toEqual([]);
  });

  it("shows the unsent words of a writer who may no longer write, and keeps its own lock", async () => {
    const name = crypto.randomUUID();
    const journal = new Journal(await openJournalDatabase(name), "user", "story");
    await journal.writeWindow(record);
    const locks = createLocks();
    const opened = await open(name, locks, null, { may: { ...may, write: false } });
    expect(opened).toMatchObject({ steps: [], kept: { list: [{ kind: "no_right", words: "Zero. One." }] } });
    expect(await journal.readKept()).toMatchObject([{ words: "Zero. One." }]);
    expect(await takeWindowLock(locks, opened.lock.windowId)).toBeNull();
    expect(await takeWindowLock(locks, "dead")).not.toBeNull();
  });

  it("asks for the story again when the page is older than what this window saw confirmed", async () => {
    const name = crypto.randomUUID();
    const journal = new Journal(await openJournalDatabase(name), "user", "story");
    await journal.writeWindow({ ...record, baseVersion: 2 });
    const opened = await open(name, createLocks(), null);
    expect(opened).toMatchObject({ version: 2, steps: record.steps, view: { version: 3 } });
    expect(await journal.readKept()).toEqual([]);
  });

  it("opens where the session storage throws", async () => {
    const storage = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(await open(crypto.randomUUID(), createLocks(), storage)).toMatchObject({ version: 0 });
  });

  it("sends a dead window's words under its own name, over what happened meanwhile", async () => {
    const journal = await openJournal();
    await journal.writeWindow(record);
    await journal.writeWindow({ ...record, windowId: "mine" });
    const authority = new MemoryAuthority(start);
    const other = step(" Two.", 9);
    authority.steps.push({ step: other, clientId: "other", opId: "o" });
    const surface = createHeadlessSurface(start, 0, "y");
    replaySteps(surface, [other]);
    authority.document = surface.readState().doc;
    const api = {
      sendSteps: authority.sendSteps,
      readSteps: async (since: number) => ({
        kind: "done" as const,
        value: {
          version: 1,
          docHash: hashDocument(authority.document),
          steps: authority.since(since),
          status: Object.create(null),
        },
      }),
    };
    await deliverOrphans({ journal, api, locks: createLocks(), ownWindowId: "mine" });
    expect(readText(authority.document)).toBe("Zero. One. Two.");
    expect(authority.steps.at(-1)?.clientId).toBe("dead-client");
    expect((await journal.readWindows()).map(({ windowId }) => windowId)).toEqual(["mine"]);
  });
});
