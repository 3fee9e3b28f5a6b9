import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reader } from "#platform/db/reader.ts";
import { writer } from "#platform/db/writer.ts";
import { followReaderPage } from "#platform/reader-page.ts";
import { listPartStories } from "#site/sitemaps/sitemap-reads.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { setEmbargo } from "../schedule/set-embargo.ts";
import { killStory } from "../stories/kill-story.ts";
import { publishStory } from "../stories/publish-story.ts";
import { readStory } from "../stories/story-reads.ts";
import { unpublishStory } from "../stories/unpublish-story.ts";
import { linkTranslation } from "./link-translation.ts";
import { listTranslations } from "./translation-reads.ts";
import { unlinkTranslation } from "./unlink-translation.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;
let colleague: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
  reporter = await addUser("reporter");
  colleague = await addUser("reporter", "colleague");
});
afterAll(() => paper.close());

async function fitStory(language: "en" | "ko", author = reporter): Promise<string> {
  const storyId = await startStory(author, documentOf(`In ${language}`, "A body."));
  must(await setField(author, storyId, "language", language));
  must(await setField(author, storyId, "section", paper.sectionId));
  must(await setField(author, storyId, "source", paper.sourceId));
  must(await setField(author, storyId, "slug", `story-${randomUUID()}`));
  return storyId;
}

async function fitPair() {
  return { english: await fitStory("en"), korean: await fitStory("ko") };
}

async function publish(storyId: string) {
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, noon));
}

const link = (actor: UserActor, storyId: string, translationId: string, opId: string | null = null) =>
  linkTranslation(actor, { storyId, translationId, opId }, noon);
const unlink = (actor: UserActor, storyId: string, translationId: string) =>
  unlinkTranslation(actor, { storyId, translationId, opId: null }, noon);
/** What the story's page names; nothing where there is no page. */
async function listForReaders(storyId: string) {
  const place = await reader().livePublication.findFirst({
    where: { storyId },
    select: { sectionSlug: true, slug: true },
  });
  const answer = place && (await readStoryAt(place.sectionSlug, place.slug));
  return answer?.kind === "live" ? answer.translations : [];
}
const linked = async (storyId: string) => (await listTranslations(editor, storyId, noon)).map(({ id }) => id);
const languagesFor = async (storyId: string) =>
  (await listForReaders(storyId)).map(({ language }) => language);

/** What is told to the readers' pages while something is done. */
async function heardDuring(act: () => Promise<unknown>): Promise<string[]> {
  const ear = new pg.Client({ connectionString: paper.writerUrl });
  await ear.connect();
  const heard: string[] = [];
  ear.on("notification", ({ payload = "[]" }) => heard.push(...JSON.parse(payload)));
  await ear.query("LISTEN stale");
  await act();
  await ear.query("SELECT 1");
  await ear.end();
  return heard;
}

test("two stories are linked from either side, and each history says so once", async () => {
  const { english, korean } = await fitPair();
  const opId = randomUUID();
  must(await link(reporter, korean, english, opId));
  expect([await linked(english), await linked(korean)]).toEqual([[korean], [english]]);
  must(await link(reporter, korean, english, opId));
  must(await link(reporter, english, korean));
  const entries = await writer().historyEntry.findMany({
    where: { act: "link-translation", storyId: { in: [english, korean] } },
    select: { storyId: true, detail: true },
  });
  expect(entries).toHaveLength(2);
  expect(entries.find(({ storyId }) => storyId === korean)?.detail).toMatchObject({ language: "en" });
  must(await unlink(reporter, english, korean));
  expect([await linked(english), await linked(korean)]).toEqual([[], []]);
  must(await link(reporter, korean, english, opId));
  expect(await linked(english)).toEqual([]);
});

test("a reporter links their own story alone, and none that would show to readers at once", async () => {
  const { english, korean } = await fitPair();
  expect(reasons(await link(colleague, korean, english))).toEqual(["not_allowed"]);
  must(await link(reporter, korean, english));
  expect(reasons(await unlink(colleague, korean, english))).toEqual(["not_allowed"]);
  await publish(english);
  await publish(korean);
  expect(reasons(await unlink(reporter, korean, english))).toEqual(["not_allowed"]);
  expect(await languagesFor(english)).toEqual(["ko"]);
  must(await unlink(editor, korean, english));
  expect(await languagesFor(english)).toEqual([]);
  expect(reasons(await link(reporter, korean, english))).toEqual(["not_allowed"]);
});

test("there is one translation of each language, and none in the story's own", async () => {
  const { english, korean } = await fitPair();
  const [otherEnglish, otherKorean] = [await fitStory("en"), await fitStory("ko")];
  expect(reasons(await link(reporter, english, english))).toEqual(["same_story"]);
  expect(reasons(await link(reporter, english, otherEnglish))).toEqual(["same_language"]);
  expect(reasons(await link(reporter, english, randomUUID()))).toEqual(["no_such_translation"]);
  must(await link(reporter, english, korean));
  expect(await link(reporter, english, otherKorean)).toMatchObject({
    refusals: [{ field: "translations", reason: "translation_taken", detail: { headline: "In ko" } }],
  });
  expect(reasons(await setField(reporter, english, "language", "ko"))).toEqual(["language_is_linked"]);
  must(await setField(reporter, english, "language", "en"));
  await writer().story.update({ where: { id: otherKorean }, data: { workflowState: "spiked" } });
  expect(reasons(await link(reporter, otherEnglish, otherKorean))).toEqual(["translation_is_spiked"]);
});

test("of two people who link one story with different ones, one is told", async () => {
  const { english, korean } = await fitPair();
  const other = await fitStory("ko");
  const outcomes = await Promise.all([link(editor, english, korean), link(editor, other, english)]);
  expect(outcomes.flatMap(reasons)).toEqual(["translation_taken"]);
  expect(await linked(english)).toHaveLength(1);
});

test("readers see a translation while both are live, whatever takes one of them away", async () => {
  const { english, korean } = await fitPair();
  must(await link(reporter, english, korean));
  await publish(english);
  expect([await languagesFor(english), await languagesFor(korean)]).toEqual([[], []]);
  expect(await reader().liveTranslation.count({ where: { storyId: { in: [english, korean] } } })).toBe(0);
  await publish(korean);
  expect([await languagesFor(english), await languagesFor(korean)]).toEqual([["ko"], ["en"]]);
  const until = { local: "2199-01-01T06:00", zone: "Asia/Seoul", offset: null };
  const change = { storyId: korean, isConfirmed: true, opId: null };
  must(await setEmbargo(editor, { ...change, until, before: null }, noon));
  expect(await languagesFor(english)).toEqual([]);
  const { embargoUntil } = await writer().story.findUniqueOrThrow({
    where: { id: korean },
    select: { embargoUntil: true },
  });
  must(
    await setEmbargo(editor, { ...change, until: null, before: embargoUntil?.toISOString() ?? null }, noon),
  );
  must(await unpublishStory(editor, { storyId: korean }, noon));
  expect(await languagesFor(english)).toEqual([]);
  await publish(korean);
  must(await killStory(editor, { storyId: english, note: "By order", opId: null }, noon));
  expect([await languagesFor(english), await languagesFor(korean)]).toEqual([[], []]);
});

test("the page of each is made anew when the other comes or goes, or the link does", async () => {
  const { english, korean } = await fitPair();
  expect(await heardDuring(() => link(editor, english, korean))).toEqual(
    expect.arrayContaining([`story:${english}`, `story:${korean}`, "translations"]),
  );
  await publish(english);
  const { tags } = await followReaderPage(async () => {
    expect(await listForReaders(english)).toEqual([]);
  });
  const isTold = (heard: string[]) => heard.some((tag) => tags.has(tag));
  expect(isTold(await heardDuring(() => publish(korean)))).toBe(true);
  expect(isTold(await heardDuring(() => unpublishStory(editor, { storyId: korean }, noon)))).toBe(true);
  await publish(korean);
  expect(isTold(await heardDuring(() => unlink(editor, korean, english)))).toBe(true);
});

test("what the clock does to one is noted for the other's page, also when they are linked afterwards", async () => {
  const { english, korean } = await fitPair();
  await publish(english);
  await publish(korean);
  const until = { local: "2199-01-01T06:00", zone: "Asia/Seoul", offset: null };
  must(
    await setEmbargo(editor, { storyId: korean, until, before: null, isConfirmed: true, opId: null }, noon),
  );
  const noted = () => writer().scheduleTag.count({ where: { tag: `story:${english}` } });
  expect(await noted()).toBe(0);
  must(await link(editor, english, korean));
  expect(await noted()).toBe(1);
  must(await unlink(editor, english, korean));
  expect(await noted()).toBe(0);
});

test("a month's sitemap names the translations that are live", async () => {
  const { english, korean } = await fitPair();
  must(await link(reporter, english, korean));
  const month = { since: new Date("2026-03-01T00:00:00Z"), until: new Date("2026-04-01T00:00:00Z") };
  const of = async (storyId: string) =>
    (await listPartStories(month, null)).find((story) => story.storyId === storyId);
  await publish(english);
  expect(await of(english)).toMatchObject({ language: "en", translations: [] });
  await publish(korean);
  expect(await of(english)).toMatchObject({ translations: [{ language: "ko", section: "nation" }] });
  expect(await of(korean)).toMatchObject({ translations: [{ language: "en" }] });
  const { tags } = await followReaderPage(async () => {
    await listPartStories(month, null);
  });
  expect(tags.has("translations")).toBe(true);
});
