import "fake-indexeddb/auto";
import type { Node } from "@tiptap/pm/model";
import { afterEach, describe, expect, it, vi } from "vitest";
import { planningInputs } from "#newsroom/stories/planning-input.ts";
import { fieldInputs } from "#newsroom/stories/story-input.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { Journal, openJournalDatabase } from "./journal.ts";
import { type OpenedStory, openStory } from "./open-story.ts";
import { isStoryView } from "./story-answers.ts";
import { createStoryApi } from "./story-api.ts";
import { StoryConnection } from "./story-connection.ts";
import { createHeadlessSurface, parseDocument } from "./surface.ts";

const start = documentSchema.nodeFromJSON({
  type: "doc",
  content: [
    { type: "headline" },
    { type: "standfirst" },
    { type: "paragraph", content: [{ type: "text", text: "One." }] },
  ],
});
const field = { value: null, seq: 0, setBy: null, setAt: null };
const names = Object.keys({ ...fieldInputs, ...planningInputs });
const view: unknown = {
  id: "story",
  version: 0,
  document: start.toJSON(),
  docHash: hashDocument(start),
  may: { write: true },
  fields: Object.fromEntries(names.map((name) => [name, field])),
};

/** A server that will not have the steps: its document is another. */
const differing = async (path: string, init: RequestInit) =>
  init.method === "GET"
    ? Response.json(
        path.includes("steps") ? { version: 0, docHash: hashDocument(start), steps: [], status: view } : view,
      )
    : Response.json({ refusals: [{ field: null, reason: "documents_differ" }] }, { status: 422 });

function open(database: string, before: OpenedStory | null = null): Promise<OpenedStory> {
  if (!isStoryView(view)) throw new TypeError("not a view");
  const storage = { getItem: () => "window", setItem: () => {} };
  const openDatabase = () => openJournalDatabase(database);
  return openStory({ view, userId: "ann", locks: undefined, storage, openDatabase, before });
}

function connect(opened: OpenedStory, onReopen: () => void, server: typeof differing = differing) {
  const surface = createHeadlessSurface(parseDocument(opened.document), opened.version, opened.clientId);
  const api = createStoryApi(server, "story", "ann");
  const line = new StoryConnection({
    opened,
    surface,
    api,
    onReopen,
    locks: undefined,
    isVisible: () => true,
  });
  line.start();
  const type = (text: string) => {
    surface.dispatch(surface.readState().tr.insertText(text, 5));
    line.noteChange();
  };
  return { line, type, read: () => surface.readState().doc.textContent };
}

async function comeApart(opened: OpenedStory) {
  let hasReopened = false;
  const connected = connect(opened, () => {
    hasReopened = true;
  });
  connected.type("Zero. ");
  await vi.waitFor(() => expect(hasReopened).toBe(true), 5000);
  return connected;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a story whose documents have come apart", () => {
  it("reopens from the server and keeps one copy of the words, with those typed meanwhile", async () => {
    const database = crypto.randomUUID();
    const first = await open(database);
    const { line, type } = await comeApart(first);
    type("Late. ");
    line.stop();
    const again = await open(database, first);
    expect(again).toMatchObject({ version: 0, steps: [] });
    const journal = new Journal(await openJournalDatabase(database), "ann", "story");
    expect(await journal.readWindows()).toEqual([]);
    expect(await journal.readKept()).toMatchObject([{ kind: "mismatch", words: "Late. Zero. One." }]);
  });

  it("shows the words again after the reopening when the device could not store them", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(Journal.prototype, "keep").mockRejectedValue(new Error("full"));
    vi.spyOn(Journal.prototype, "putAside").mockRejectedValue(new Error("full"));
    const database = crypto.randomUUID();
    const first = await open(database);
    const { line } = await comeApart(first);
    expect(line.wouldLose).toBe(true);
    line.stop();
    const again = await open(database, first);
    expect(again.steps).toEqual([]);
    await again.kept.read();
    expect(again.kept.list).toMatchObject([{ words: "Zero. One." }]);
    vi.restoreAllMocks();
    await again.kept.read();
    expect(again.kept.unstored).toEqual([]);
    expect(again.kept.list).toMatchObject([{ words: "Zero. One." }]);
  });
});

/** A colleague's step on the document that it was made on. */
function stepOf(text: string, version: number, document: Node) {
  const transaction = createHeadlessSurface(document, 0, "bert").readState().tr.insertText(text, 5);
  const [step] = transaction.steps;
  return { doc: transaction.doc, step: { version, clientId: "bert", step: step?.toJSON() } };
}

describe("word of something new", () => {
  it("that comes while an answer is on its way is asked for at once after it", async () => {
    const first = stepOf("Two. ", 1, start);
    const second = stepOf("Three. ", 2, first.doc);
    const steps = [first, second];
    const answers: (() => void)[] = [];
    let onServer = 1;
    const server = async (path: string) => {
      const since = Number(/since=(\d+)/.exec(path)?.[1]);
      const version = onServer;
      await new Promise<void>((go) => answers.push(go));
      const docHash = hashDocument((version === 1 ? first : second).doc);
      const missed = steps.slice(since, version).map(({ step }) => step);
      return Response.json({ version, docHash, steps: missed, status: view });
    };
    const { line, read } = connect(await open(crypto.randomUUID()), () => {}, server);
    line.noteLive(true);
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    onServer = 2;
    line.look();
    line.look();
    answers[0]?.();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    await vi.waitFor(() => expect(read()).toBe("Three. Two. One."));
    line.stop();
  });
});
