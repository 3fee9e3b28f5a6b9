import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
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
import { acceptSteps } from "./accept-steps.ts";
import { moveStory } from "./move-story.ts";
import { nameRevision } from "./name-revision.ts";
import { publishStory } from "./publish-story.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Ed");
  reporter = await addUser("reporter", "Rae");
});
afterAll(() => paper.close());

function after(seconds: number): Date {
  return new Date(noon.getTime() + seconds * 1000);
}

async function write(actor: UserActor, storyId: string, text: string, seconds: number) {
  return must(
    await acceptSteps(actor, await batchTo(actor, storyId, documentOf("Head", text)), after(seconds)),
  );
}

/** Each version kept: what kind, its body, who wrote it, from when to when (seconds after the first save). */
async function kept(storyId: string) {
  const rows = await writer().revision.findMany({
    where: { storyId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { kind: true, document: true, writerIds: true, fromAt: true, at: true, label: true },
  });
  const seconds = (date: Date | null) => date && (date.getTime() - noon.getTime()) / 1000;
  return rows.map(({ kind, document, writerIds, fromAt, at, label }) => ({
    kind: label || kind,
    text: JSON.stringify(document).match(/"text":"([^"]*)"}]}]}$/)?.[1],
    writers: writerIds.map((id) => (id === editor.userId ? "Ed" : "Rae")),
    span: [seconds(fromAt), seconds(at)],
  }));
}

test("saves without a pause make no version, and the save after a pause makes one", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  await write(reporter, storyId, "One. Two.", 60);
  await write(reporter, storyId, "One. Two. Three.", 120);
  expect(await kept(storyId)).toEqual([]);
  await write(reporter, storyId, "Begun again.", 120 + 300);
  expect(await kept(storyId)).toEqual([
    { kind: "automatic", text: "One. Two. Three.", writers: ["Rae"], span: [0, 120] },
  ]);
});

test("half an hour of writing without a pause is kept too", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "0"));
  for (let minute = 4; minute <= 34; minute += 4) await write(reporter, storyId, `${minute}`, minute * 60);
  expect(await kept(storyId)).toMatchObject([{ text: "28", span: [0, 28 * 60] }]);
});

test("who takes over begins a version of their own; two who write together have one", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  await write(editor, storyId, "One. Two.", 60);
  await write(reporter, storyId, "One. Two. Three.", 70);
  await write(editor, storyId, "One. Two. Three. Four.", 75);
  must(await nameRevision(reporter, { storyId, label: "Together" }, after(80)));
  expect(await kept(storyId)).toEqual([
    { kind: "automatic", text: "One.", writers: ["Rae"], span: [0, 0] },
    { kind: "Together", text: "One. Two. Three. Four.", writers: ["Ed", "Rae"], span: [60, 80] },
  ]);
});

test("what is handed on is kept as it was handed on", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "Handed in."));
  must(await moveStory(reporter, { storyId, to: "desk_edit", note: "" }, after(10)));
  await write(editor, storyId, "Edited.", 12);
  expect(await kept(storyId)).toMatchObject([{ kind: "automatic", text: "Handed in.", span: [0, 0] }]);
});

test("publishing keeps one version with what was written since, its fields and its balance", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "The bridge opened."));
  must(await nameRevision(reporter, { storyId, label: "First" }, after(1)));
  await write(reporter, storyId, "The old bridge opened today.", 20);
  for (const [field, value] of [
    ["section", paper.sectionId],
    ["slug", "bridge"],
    ["source", paper.sourceId],
  ] as const) {
    must(await setField(editor, storyId, field, value));
  }
  expect(must(await publishStory(editor, { storyId, version: 2 }, after(600))).kind).toBe("published");
  const { fields, ...rest } = await writer().revision.findFirstOrThrow({
    where: { storyId, kind: "published" },
    select: { fields: true, addedWords: true, removedWords: true, fromAt: true, words: true },
  });
  expect(rest).toEqual({ addedWords: 2, removedWords: 0, fromAt: after(20), words: 5 });
  expect(fields).toMatchObject({ section: { slug: "nation" }, slug: "bridge", source: { name: "Yonhap" } });
  expect((await kept(storyId)).map(({ kind }) => kind)).toEqual(["First", "published"]);
});

test("a name is given once however often it is sent, at the same moment too", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  const wish = { storyId, label: "Before legal read" };
  const named = await Promise.all(Array.from({ length: 4 }, () => nameRevision(reporter, wish, after(5))));
  expect(new Set(named.map((outcome) => must(outcome).revisionId)).size).toBe(1);
  expect(await kept(storyId)).toHaveLength(1);
  const acts = await writer().historyEntry.count({ where: { storyId, act: "name-revision" } });
  expect(acts).toBe(1);
});

test("a reporter names no version of somebody else's story", async () => {
  const storyId = await startStory(editor, documentOf("Head", "One."));
  expect(reasons(await nameRevision(reporter, { storyId, label: "Mine" }, after(5)))).toEqual([
    "not_allowed",
  ]);
});

test("a version once kept can be neither changed nor removed by the newsroom's role", async () => {
  await expect(writer().$executeRaw`UPDATE revision SET label = ''`).rejects.toThrow(/permission denied/);
  await expect(writer().$executeRaw`DELETE FROM revision`).rejects.toThrow(/permission denied/);
});
