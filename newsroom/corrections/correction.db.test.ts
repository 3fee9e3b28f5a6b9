import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { listCorrections, readDifference } from "#site/stories/correction-list-reads.ts";
import { parsePublishedStory } from "#site/stories/parse-published-story.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import {
  addUser,
  batchTo,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { readTimeline } from "../history/timeline-reads.ts";
import { acceptSteps } from "../stories/accept-steps.ts";
import { killStory } from "../stories/kill-story.ts";
import { liftKill } from "../stories/lift-kill.ts";
import { readChecks } from "../stories/preview-reads.ts";
import { publishStory } from "../stories/publish-story.ts";
import { readStory } from "../stories/story-reads.ts";
import { unpublishStory } from "../stories/unpublish-story.ts";
import type { ChangeInput } from "./change-input.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
});
afterAll(() => paper.close());

const wrong: ChangeInput = { kind: "correction", text: "It was three boats, not two." };
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function liveStory(slug: string, words = "Two boats left."): Promise<string> {
  const storyId = await startStory(editor, documentOf("Boats leave", words));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(editor, storyId, "slug", slug));
  must(await publish(storyId, undefined, 0));
  return storyId;
}

async function rewrite(storyId: string, words: string) {
  must(await acceptSteps(editor, await batchTo(editor, storyId, documentOf("Boats leave", words)), noon));
}

async function publish(storyId: string, change: ChangeInput | undefined, minutes: number, opId?: string) {
  const view = await readStory(editor, storyId);
  const asked = { storyId, version: view?.version ?? -1, opId: opId ?? null };
  return publishStory(editor, change ? { ...asked, change } : asked, later(minutes));
}

async function shown(slug: string) {
  const answer = await readStoryAt("nation", slug);
  if (answer?.kind !== "live") throw new Error(`nothing live at ${slug}`);
  return answer.story;
}

async function listedTexts(): Promise<string[]> {
  return (await listCorrections(null)).corrections.map(({ text }) => text);
}

test("a correction stands in the story, in the list and beside what it changed", async () => {
  const storyId = await liveStory("corrected");
  await rewrite(storyId, "Three boats left.");
  must(await publish(storyId, wrong, 5));
  const at = later(5).toISOString();
  const { corrections, updatedAt } = await shown("corrected");
  expect(corrections).toEqual([{ ...wrong, number: 1, at, hasDifference: true }]);
  expect(updatedAt).toBe(at);
  const [listed] = (await listCorrections(null)).corrections;
  expect(listed).toMatchObject({ ...wrong, number: 1, story: { section: "nation", slug: "corrected" } });
  const difference = await readDifference(storyId, 1);
  expect(JSON.stringify(difference?.before)).toContain("Two boats");
  expect(JSON.stringify(difference?.after)).toContain("Three boats");
});

test("a further correction stands above the earlier one, which stays as it was", async () => {
  const storyId = await liveStory("twice");
  await rewrite(storyId, "Three boats left.");
  must(await publish(storyId, wrong, 5));
  await rewrite(storyId, "Four boats left.");
  must(await publish(storyId, { kind: "clarification", text: "Four, with the pilot’s." }, 6));
  const { corrections } = await shown("twice");
  expect(corrections.map(({ number, kind }) => [number, kind])).toEqual([
    [2, "clarification"],
    [1, "correction"],
  ]);
  expect(JSON.stringify(await readDifference(storyId, 1))).not.toContain("Four");
  expect(JSON.stringify(await readDifference(storyId, 2))).not.toContain("Two");
});

test("a silent change tells nothing, an update its time, and both keep what was said before", async () => {
  const storyId = await liveStory("quiet");
  await rewrite(storyId, "Two boats leave.");
  must(await publish(storyId, { kind: "silent" }, 5));
  expect(await shown("quiet")).toMatchObject({ updatedAt: null, corrections: [] });
  await rewrite(storyId, "Two boats are leaving.");
  must(await publish(storyId, { kind: "updated" }, 6));
  expect(await shown("quiet")).toMatchObject({ updatedAt: later(6).toISOString(), corrections: [] });
  await rewrite(storyId, "Three boats left.");
  must(await publish(storyId, wrong, 7));
  await rewrite(storyId, "Three boats left!");
  must(await publish(storyId, { kind: "silent" }, 8));
  expect(await shown("quiet")).toMatchObject({ updatedAt: later(7).toISOString(), corrections: [wrong] });
});

test("nobody can correct what readers have not seen", async () => {
  const storyId = await startStory(editor, documentOf("New", "New."));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(editor, storyId, "slug", "unseen"));
  expect((await readChecks(editor, storyId, noon))?.wasSeen).toBe(false);
  expect(reasons(await publish(storyId, wrong, 0))).toEqual(["nothing_to_correct"]);
  must(await publish(storyId, { kind: "updated" }, 0));
  expect(await shown("unseen")).toMatchObject({ updatedAt: null, corrections: [] });
  expect((await readChecks(editor, storyId, noon))?.wasSeen).toBe(true);
});

test("words to readers may go out alone, then with nothing to compare; other changes do not", async () => {
  const storyId = await liveStory("notice");
  must(await publish(storyId, { kind: "updated" }, 1));
  expect((await shown("notice")).updatedAt).toBeNull();
  const reply: ChangeInput = { kind: "right_of_reply", text: "The harbour master disagrees." };
  must(await publish(storyId, reply, 2));
  expect((await shown("notice")).corrections).toMatchObject([{ ...reply, hasDifference: false }]);
  expect(await readDifference(storyId, 1)).toBeNull();
});

test("a double click makes one publication and one correction, with an id and without", async () => {
  const storyId = await liveStory("double");
  await rewrite(storyId, "Three boats left.");
  await Promise.all([publish(storyId, wrong, 5), publish(storyId, wrong, 5)]);
  const opId = crypto.randomUUID();
  const notice: ChangeInput = { kind: "follow_up", text: "The boats are back." };
  must(await publish(storyId, notice, 6, opId));
  expect(must(await publish(storyId, notice, 7, opId)).kind).toBe("known");
  expect(await writer().publication.count({ where: { storyId } })).toBe(3);
  expect(await writer().correction.count({ where: { storyId } })).toBe(2);
});

test("a story taken down takes its corrections along, and brings them back without the old words", async () => {
  const storyId = await liveStory("down", "A slander.");
  await rewrite(storyId, "An apology.");
  const sorry: ChangeInput = { kind: "correction", text: "We apologise to the pilot." };
  must(await publish(storyId, sorry, 5));
  must(await unpublishStory(editor, { storyId }, later(6)));
  expect(await listedTexts()).not.toContain(sorry.text);
  expect(await readDifference(storyId, 1)).toBeNull();
  must(await publish(storyId, { kind: "silent" }, 7));
  expect((await shown("down")).corrections).toMatchObject([{ ...sorry, hasDifference: false }]);
  expect(await listedTexts()).toContain(sorry.text);
  expect(await readDifference(storyId, 1)).toBeNull();
});

test("a killed and lifted story keeps its corrections", async () => {
  const storyId = await liveStory("killed");
  await rewrite(storyId, "Three boats left.");
  const told: ChangeInput = { kind: "correction", text: "Three boats, said before the kill." };
  must(await publish(storyId, told, 5));
  must(await killStory(editor, { storyId, note: "A court order", opId: null }, later(6)));
  expect(await listedTexts()).not.toContain(told.text);
  must(await liftKill(editor, { storyId, note: "Lifted", opId: null }, later(7)));
  await rewrite(storyId, "Four boats left.");
  must(await publish(storyId, { kind: "correction", text: "Four boats." }, 8));
  expect((await shown("killed")).corrections).toMatchObject([
    { number: 2, text: "Four boats.", hasDifference: false },
    { ...told, number: 1, hasDifference: false },
  ]);
});

test("words under an embargo are never compared with, and their correction waits with the story", async () => {
  const storyId = await liveStory("embargo", "Under embargo.");
  const tomorrow = new Date(Date.now() + 86_400_000);
  await writer().story.update({
    where: { id: storyId },
    data: { embargoUntil: tomorrow },
    select: { id: true },
  });
  await rewrite(storyId, "Public.");
  expect(reasons(await publish(storyId, wrong, 5))).toEqual(["nothing_to_correct"]);
  must(await publish(storyId, { kind: "silent" }, 6));
  await writer().story.update({ where: { id: storyId }, data: { embargoUntil: null }, select: { id: true } });
  await rewrite(storyId, "Public now.");
  must(await publish(storyId, wrong, 7));
  expect(JSON.stringify(await readDifference(storyId, 1))).not.toContain("Under embargo");
});

test("the list goes on page by page, every correction once", async () => {
  const storyId = await liveStory("many");
  for (const text of ["Of many, 1", "Of many, 2", "Of many, 3"]) {
    must(await publish(storyId, { kind: "follow_up", text }, 60));
  }
  const first = await listCorrections(null, 2);
  const second = await listCorrections(readCursor(first.older ?? ""), 2);
  expect([...first.corrections, ...second.corrections].map(({ text }) => text).slice(0, 3)).toEqual([
    "Of many, 3",
    "Of many, 2",
    "Of many, 1",
  ]);
  expect((await listCorrections(null)).older).toBeNull();
});

test("a publication older than corrections can be corrected", async () => {
  const storyId = await liveStory("old");
  const owner = new pg.Client({ connectionString: paper.ownerUrl });
  await owner.connect();
  await owner.query(
    "UPDATE publication SET snapshot = (snapshot::jsonb - 'corrections')::json WHERE story_id = $1",
    [storyId],
  );
  await owner.end();
  expect((await shown("old")).corrections).toEqual([]);
  await rewrite(storyId, "Three boats left.");
  must(await publish(storyId, wrong, 5));
  expect((await shown("old")).corrections).toMatchObject([{ number: 1, hasDifference: true }]);
});

test("the newsroom can neither change nor remove a correction", async () => {
  const asWriter = new pg.Client({ connectionString: paper.writerUrl });
  await asWriter.connect();
  for (const statement of [`UPDATE "correction" SET "text" = 'x'`, `DELETE FROM "correction"`]) {
    await expect(asWriter.query(statement)).rejects.toThrow(/permission denied/);
  }
  await asWriter.end();
});

test("history says which publication was a correction, and of what kind", async () => {
  const storyId = await liveStory("history");
  await rewrite(storyId, "Three boats left.");
  must(await publish(storyId, wrong, 5));
  const { entries } = await readTimeline(storyId, { isEvery: false, after: null });
  expect(entries[0]).toMatchObject({ type: "version", publication: 2, correction: wrong });
  const recorded = await writer().historyEntry.findMany({
    where: { storyId, act: "publish-story" },
    orderBy: { id: "asc" },
    select: { detail: true },
  });
  expect(recorded.map(({ detail }) => detail)).toMatchObject([{ change: null }, { change: "correction" }]);
});

test("the pages that show corrections are dropped when the story goes out, comes down and comes back", async () => {
  const storyId = await liveStory("stale");
  const heard: string[][] = [];
  const ear = new pg.Client({ connectionString: paper.ownerUrl });
  ear.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "[]")));
  await ear.connect();
  await ear.query("LISTEN stale");
  must(await publish(storyId, { kind: "follow_up", text: "Heard." }, 5));
  must(await unpublishStory(editor, { storyId }, later(6)));
  must(await publish(storyId, { kind: "silent" }, 7));
  await expect.poll(() => heard.length).toBe(3);
  expect(heard.every((tags) => tags.includes("corrections"))).toBe(true);
  await ear.end();
});

test("a snapshot is whole after any change", async () => {
  const rows = await writer().publication.findMany({ select: { snapshot: true } });
  for (const { snapshot } of rows) expect(() => parsePublishedStory(snapshot)).not.toThrow();
});
