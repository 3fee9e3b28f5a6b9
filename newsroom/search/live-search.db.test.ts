import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserActor } from "#newsroom/actor.ts";
import { killStory } from "#newsroom/stories/kill-story.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { unpublishStory } from "#newsroom/stories/unpublish-story.ts";
import { writer } from "#platform/db/writer.ts";
import { readSearch } from "#site/search/search-input.ts";
import { searchStories } from "#site/search/search-reads.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let asReader: pg.Client;
beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Finder");
  asReader = new pg.Client({ connectionString: paper.readerUrl });
  await asReader.connect();
});
afterAll(async () => {
  await asReader.end();
  await paper.close();
});

let count = 0;

async function draft(headline: string, ...paragraphs: string[]): Promise<string> {
  const storyId = await startStory(editor, documentOf(headline, ...paragraphs, "Words of the story."));
  must(await setField(editor, storyId, "section", paper.sectionId));
  count += 1;
  must(await setField(editor, storyId, "slug", `story-${count}`));
  must(await setField(editor, storyId, "byline", [byline("Hana Seo 서하나")]));
  return storyId;
}

function byline(freeText: string) {
  return { personId: null, newPerson: null, freeText, role: "" };
}

async function publish(storyId: string, at = noon): Promise<string> {
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, at));
  return storyId;
}

async function find(asked: Record<string, string>) {
  const { question, problems } = readSearch(new URLSearchParams(asked));
  expect(problems).toEqual({});
  return searchStories(question, "Asia/Seoul");
}

async function found(asked: Record<string, string>): Promise<string[]> {
  return (await find(asked)).stories.map(({ story }) => story.headline);
}

test.each([
  ["two syllables within a word", "정부는 북한의 핵실험을 규탄했다", "북한"],
  ["a longer stretch of Hangul", "서울역 앞 시장이 문을 열었다", "서울역"],
  ["Hangul typed as decomposed letters", "남산 터널이 막혔다", "터널".normalize("NFD")],
  ["one sign", "韓美 정상회담", "美"],
  ["Kana", "東京タワーの明かり", "タワー"],
  ["an English word in another form", "The trawlers were leaking badly", "leaks trawler"],
  ["an accent nobody types", "A brasserie in Orléans", "orleans"],
  ["words that English has everywhere", "To be or not to be", "to be or not"],
  ["a number", "Outlook for 2027", "2027"],
])("%s is found", async (_what, headline, asked) => {
  await publish(await draft(headline));
  expect(await found({ q: asked })).toContain(headline);
});

test("longer stretches are looked for as they are, not as any pairs", async () => {
  await publish(await draft("대한 한민 민국"));
  expect(await found({ q: "대한민국" })).toEqual([]);
});

test("what stands in the headline comes before what stands in the body", async () => {
  await publish(await draft("Harvest festival ends", "The zeppelin landed."), noon);
  await publish(await draft("Zeppelin over the harbour"), new Date(noon.getTime() - 86_400_000));
  expect(await found({ q: "zeppelin" })).toEqual(["Zeppelin over the harbour", "Harvest festival ends"]);
});

test("what is found is marked in the headline and in a piece of the text", async () => {
  await publish(await draft("Walruses return", `${"Word ".repeat(80)} one walrus stayed behind.`));
  const [first] = (await find({ q: "walrus" })).stories;
  expect(first?.headline[0]).toEqual({ text: "Walruses", isFound: true });
  expect(first?.excerpt.filter(({ isFound }) => isFound)).toEqual([{ text: "walrus", isFound: true }]);
});

test("section, writer and days narrow a search", async () => {
  await publish(await draft("Quokka at dawn"), new Date("2026-03-10T16:00:00Z"));
  expect(await found({ q: "quokka", section: "nation" })).toHaveLength(1);
  expect(await found({ q: "quokka", section: "world" })).toEqual([]);
  expect(await found({ q: "quokka", author: "hana" })).toHaveLength(1);
  expect(await found({ q: "quokka", author: "서하나" })).toHaveLength(1);
  expect(await found({ q: "quokka", author: "quokka" })).toEqual([]);
  // 16:00 in UTC is the next day in Seoul.
  expect(await found({ q: "quokka", from: "2026-03-11", to: "2026-03-11" })).toHaveLength(1);
  expect(await found({ q: "quokka", to: "2026-03-10" })).toEqual([]);
  expect(await found({ author: "hana", from: "2026-03-11", to: "2026-03-11" })).toContain("Quokka at dawn");
});

test("a page shows twenty, and the next one goes on", async () => {
  for (let number = 0; number < 23; number += 1) await publish(await draft(`Armadillo ${number}`));
  const first = await find({ q: "armadillo" });
  const second = await find({ q: "armadillo", page: "2" });
  expect([first.total, first.pages, first.stories.length, second.stories.length]).toEqual([23, 2, 20, 3]);
  expect(new Set([...first.stories, ...second.stories].map(({ story }) => story.storyId)).size).toBe(23);
});

test("a mistyped word leads to the one that was meant, and a right one to nothing", async () => {
  await publish(await draft("Government resigns"));
  expect((await find({ q: "goverment" })).meant).toBe("government");
  expect((await find({ q: "government" })).meant).toBeNull();
  expect((await find({ q: "xqzvwkj" })).meant).toBeNull();
});

test("nothing is found or suggested that readers may not see", async () => {
  const asked = { q: "chrysoberyl" };
  const storyId = await draft("Chrysoberyl theft");
  expect(await found(asked)).toEqual([]);
  await publish(storyId);
  expect(await found(asked)).toHaveLength(1);
  expect((await find({ q: "chrysoberil" })).meant).toBe("chrysoberyl");
  const hide = (change: { embargoUntil: Date | null }) =>
    writer().story.update({ where: { id: storyId }, data: change, select: { id: true } });
  await hide({ embargoUntil: new Date("2999-01-01T00:00:00Z") });
  expect(await found(asked)).toEqual([]);
  expect((await find({ q: "chrysoberil" })).meant).toBeNull();
  await hide({ embargoUntil: null });
  must(await unpublishStory(editor, { storyId }, noon));
  expect([await found(asked), (await find({ q: "chrysoberil" })).meant]).toEqual([[], null]);
  await publish(storyId);
  expect(await found(asked)).toHaveLength(1);
  must(await killStory(editor, { storyId, note: "False", opId: null }, noon));
  expect(await found(asked)).toEqual([]);
});

test("a scheduled publication is found from its moment on and not before", async () => {
  const storyId = await draft("Tourmaline, later");
  const view = await readStory(editor, storyId);
  const when = { local: "2199-01-01T06:00", zone: "Asia/Seoul", offset: null };
  must(await publishStory(editor, { storyId, version: view?.version ?? -1, when }, noon));
  expect(await found({ q: "tourmaline" })).toEqual([]);
});

test("old states of a story are forgotten, so that what was corrected is not found", async () => {
  const storyId = await publish(await draft("Pangolin in the zoo"));
  must(await setField(editor, storyId, "byline", [byline("Somebody Else")]));
  await publish(storyId, new Date(noon.getTime() + 60_000));
  expect(await found({ q: "pangolin", author: "hana" })).toEqual([]);
  await publish(storyId, new Date(noon.getTime() + 120_000));
  const rows = await writer().$queryRaw<unknown[]>`
    SELECT 1 AS row FROM publication_search x JOIN publication p ON p.id = x.publication_id
    WHERE p.story_id = ${storyId}::uuid`;
  expect(rows.length).toBeLessThanOrEqual(2);
});

test.each([
  "' OR 1=1 --",
  "'; DROP TABLE publication_search; --",
  "foo' | 'bar",
  "a & !b <-> (c:*A)",
  "\\'\\\\",
  "%_%",
  "\u0000\ud800",
  "🙂",
  "$$ ) UNION SELECT",
])("%j is text and nothing else", async (asked) => {
  const { total } = await find({ q: asked, author: asked, section: asked });
  expect(total).toBe(0);
  expect((await find({ q: asked })).stories.every(({ story }) => story.headline !== "")).toBe(true);
});

test("the readers' role can read neither the index, nor the words, nor what the functions stand on", async () => {
  for (const table of ["publication_search", "search_word", "paper_page", "mail_stop"]) {
    await expect(asReader.query(`SELECT * FROM ${table}`), table).rejects.toThrow(/permission denied/);
  }
  await expect(asReader.query("SELECT search_query('', ARRAY['a'])")).rejects.toThrow(/permission denied/);
});

test("a word that only a draft, or only something hidden, has says nothing through the function itself", async () => {
  await publish(await draft("Peridot found"));
  const hidden = await publish(await draft("Xylographer named in raid"));
  must(await unpublishStory(editor, { storyId: hidden }, noon));
  const ask = async (word: string) =>
    (await asReader.query("SELECT live_spelling(ARRAY[$1]) AS words", [word])).rows[0].words;
  expect(await ask("peridott")).toEqual(["peridot"]);
  expect(await ask("xylographer")).toEqual([null]);
  const all = await asReader.query("SELECT headline FROM live_search('{}', '{}', '{}', '', null, null, 0)");
  expect(all.rows.map(({ headline }) => headline)).not.toContain("Xylographer named in raid");
  expect(all.rows.length).toBeGreaterThan(3);
});
