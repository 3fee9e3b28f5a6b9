import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { UserActor } from "#newsroom/actor.ts";
import { acceptSteps } from "#newsroom/stories/accept-steps.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { writer } from "#platform/db/writer.ts";
import {
  addUser,
  batchTo,
  documentOf,
  must,
  noon,
  openTestPaper,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import { everything } from "../desk/desk-input.ts";
import { readDesk } from "../desk/desk-reads.ts";
import { indexStory } from "./index-story.ts";
import { readStoriesBehind } from "./search-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Finder");
});
afterAll(() => paper.close());
beforeEach(() => writer().storySearch.deleteMany());

/** An hour later: nothing is found only because it is fresh. */
const later = new Date(noon.getTime() + 3_600_000);

async function find(search: string, now = later) {
  const { rows } = await readDesk({ actor: editor, now, zone: "Asia/Seoul" }, { ...everything, search });
  return rows;
}

async function story(headline: string, ...paragraphs: string[]): Promise<string> {
  const storyId = await startStory(editor, documentOf(headline, ...paragraphs));
  await indexStory(storyId);
  return storyId;
}

test.each([
  ["Hangul within a word", "정부는 북한의 핵실험을 규탄했다", "북한"],
  ["Hangul across what a space would part", "정부는 북한의 핵실험을 규탄했다", "핵실험"],
  ["Hangul typed as decomposed letters", "정부는 북한의 핵실험을 규탄했다", "핵실험".normalize("NFD")],
  ["decomposed letters in the text", "한강 다리가 열린다".normalize("NFD"), "다리"],
  ["one sign", "韓美 정상회담", "美"],
  ["Hanja", "大韓民國 臨時政府", "民國"],
  ["Kana", "東京タワーの明かり", "タワー"],
  ["Arabic, without the vowel signs", "قَالَ الوَزِيرُ إن الجسر مفتوح", "الوزير"],
  ["an English word in another form", "The ministers were running late", "runs minister"],
  ["the beginning of the last word", "The harbourmaster resigned", "harbourm"],
  ["an accent nobody types", "A café in Orléans", "cafe orleans"],
  ["words that English has everywhere", "To be or not to be", "to be or not"],
  ["a number", "Budget of 2027", "2027"],
  ["full-width letters", "ＫＴＸ 개통", "ktx"],
])("%s is found in a text", async (_what, text, typed) => {
  const storyId = await story(`Headline ${randomUUID()}`, text);
  expect((await find(typed)).map(({ id }) => id)).toEqual([storyId]);
});

test("signs that only stand apart are not the word, and all words must be there", async () => {
  await story("Apart", "핵실과 실험");
  expect(await find("핵실험")).toEqual([]);
  await story("Harbour", "The bridge opens");
  expect(await find("harbour tunnel")).toEqual([]);
});

test("nothing but signs of writing finds nothing, and a word of SQL or of a search language is a word", async () => {
  await story("Plain", "Words");
  for (const typed of ["%", "_\\", "'", "&|!()", ":*", "\u0000", "a".repeat(3000), "') OR 1=1 --"]) {
    expect(await find(typed), typed).toEqual([]);
  }
});

test("the words found are marked, the headline as a whole, the text around the first", async () => {
  const before = "Nothing yet. ".repeat(40);
  await story("The ferry sails", `${before}Then the ministers spoke of ferries in the rain.`);
  const [row] = await find("ferry minister");
  expect(row?.found?.headline?.filter(({ isFound }) => isFound)).toEqual([{ text: "ferry", isFound: true }]);
  const marked = row?.found?.text?.filter(({ isFound }) => isFound).map(({ text }) => text);
  expect(marked).toEqual(["ministers", "ferries"]);
  expect(row?.found?.text?.map(({ text }) => text).join("").length).toBeLessThan(300);
});

test("byline, slugline and slug are found", async () => {
  const storyId = await startStory(editor, documentOf("Bare"));
  await setField(editor, storyId, "byline", [
    { personId: null, newPerson: null, freeText: "박지원", role: "" },
  ]);
  await setField(editor, storyId, "slug", "gimpo-airport");
  await indexStory(storyId);
  for (const typed of ["박지원", "gimpo airport"]) {
    expect(
      (await find(typed)).map(({ id }) => id),
      typed,
    ).toEqual([storyId]);
  }
});

test("a headline is found at once, before anything is indexed", async () => {
  const mark = `w${randomUUID().slice(0, 8)}`;
  await startStory(editor, documentOf(`새 다리 ${mark}`));
  expect(await find(`다리 ${mark}`, noon)).toHaveLength(1);
  expect(await find(`다리 ${mark}`)).toHaveLength(0);
});

test("what readers still see is found although the draft has lost it", async () => {
  const storyId = await startStory(editor, documentOf("Out", "The zeppelin landed."));
  await setField(editor, storyId, "section", paper.sectionId);
  await setField(editor, storyId, "slug", `out-${randomUUID()}`);
  await setField(editor, storyId, "source", paper.sourceId);
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, noon));
  await indexStory(storyId);
  const changes = { ...everything, traits: ["changes" as const] };
  const asking = { actor: editor, now: later, zone: "Asia/Seoul" };
  expect((await readDesk(asking, changes)).rows).toEqual([]);

  must(await acceptSteps(editor, await batchTo(editor, storyId, documentOf("Out", "It landed.")), later));
  await indexStory(storyId);
  const [row] = await find("zeppelin");
  expect(row).toMatchObject({ id: storyId, hasChanges: true, found: { isPublished: true } });
  expect((await readDesk(asking, changes)).rows.map(({ id }) => id)).toEqual([storyId]);
});

test("a story is behind until it is indexed, and indexing again does nothing", async () => {
  const storyId = await startStory(editor, documentOf("Behind", "First words"));
  expect(await readStoriesBehind(1000)).toContain(storyId);
  expect(await indexStory(storyId)).toBe(true);
  expect(await readStoriesBehind(1000)).not.toContain(storyId);
  expect(await indexStory(storyId)).toBe(false);
});

test("a text of more different words than an index row can hold is indexed as far as it goes", async () => {
  const many = Array.from({ length: 120_000 }, (_, number) => `word${number}x`).join(" ");
  const storyId = await story("Very long", many);
  expect((await find("word7x")).map(({ id }) => id)).toEqual([storyId]);
});

test("the readers' role can read neither what stories are found by nor anybody's views", async () => {
  const { Client } = (await import("pg")).default;
  const reader = new Client({ connectionString: paper.readerUrl });
  await reader.connect();
  for (const table of ["story_search", "desk_view", "opening_view"]) {
    await expect(reader.query(`SELECT 1 FROM ${table}`), table).rejects.toThrow("permission denied");
  }
  await reader.end();
});
