import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import {
  listArchiveDays,
  listArchiveMonths,
  listDayStories,
  listMonthStories,
  readNeighbours,
} from "#site/archive/archive-reads.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { changePaper } from "../paper/change-paper.ts";
import { readPaper } from "../paper/paper-reads.ts";
import { killStory } from "./kill-story.ts";
import { publishStory } from "./publish-story.ts";
import { readStory } from "./story-reads.ts";
import { unpublishStory } from "./unpublish-story.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let editor: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin");
  editor = await addUser("editor");
});
afterAll(() => paper.close());

const zone = "Asia/Seoul";

/** A story whose copy carries this local time. */
async function fitStory(slug: string, local: string): Promise<string> {
  const storyId = await startStory(editor, documentOf(`Headline of ${slug}`, "A body."));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(editor, storyId, "slug", slug));
  must(await setField(editor, storyId, "stamp", { local, zone }));
  return storyId;
}

async function publish(storyId: string) {
  const view = await readStory(editor, storyId);
  return must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, noon));
}

async function published(slug: string, local: string): Promise<string> {
  const storyId = await fitStory(slug, local);
  await publish(storyId);
  return storyId;
}

const ofDay = async (day: string) =>
  (await listDayStories(day, zone, null)).stories.map(({ storyId }) => storyId);

/** What lists and numbers say of one month; they must agree. */
async function month(date: string) {
  const days = await listArchiveDays(date);
  const counted = (await listArchiveMonths()).find((one) => one.date === date)?.stories ?? 0;
  expect(days.reduce((sum, { stories }) => sum + stories, 0)).toBe(counted);
  const { stories } = await listMonthStories(date, zone, null);
  expect(stories.length).toBe(counted);
  return Object.fromEntries(days.map((day) => [day.date, day.stories]));
}

async function tagsOf(act: () => Promise<unknown>): Promise<string[]> {
  const client = new pg.Client({ connectionString: paper.ownerUrl });
  await client.connect();
  const tags: string[] = [];
  client.on("notification", ({ payload }) => tags.push(...JSON.parse(payload ?? "[]")));
  await client.query("LISTEN stale");
  await act();
  await client.query("SELECT 1");
  await client.end();
  return tags.filter((tag) => tag.startsWith("archive"));
}

test("a story is under the day it carries where the paper is, and only while readers can see it", async () => {
  const late = await published("late", "2024-01-31T23:59");
  const early = await published("early", "2024-02-01T00:00");
  await fitStory("draft", "2024-02-01T00:00");
  expect(await ofDay("2024-01-31")).toEqual([late]);
  expect(await ofDay("2024-02-01")).toEqual([early]);
  expect(await month("2024-02")).toEqual({ "2024-02-01": 1 });
  must(await unpublishStory(editor, { storyId: early }, noon));
  expect(await ofDay("2024-02-01")).toEqual([]);
  expect(await month("2024-02")).toEqual({});
  await publish(early);
  expect(await month("2024-02")).toEqual({ "2024-02-01": 1 });
  must(await killStory(admin, { storyId: early, note: "wrong", opId: crypto.randomUUID() }, noon));
  expect(await month("2024-02")).toEqual({});
});

test("a story published again under another day is counted there and nowhere else", async () => {
  const storyId = await published("moved", "2023-05-10T10:00");
  must(await setField(editor, storyId, "stamp", { local: "2023-05-12T10:00", zone }));
  await publish(storyId);
  expect(await month("2023-05")).toEqual({ "2023-05-12": 1 });
  expect(await ofDay("2023-05-10")).toEqual([]);
});

test("what the clock brings, ends or holds back is counted by the clock, with nobody at work", async () => {
  const storyId = await published("clock", "2022-03-01T10:00");
  const set = (columns: object) =>
    writer().story.update({ where: { id: storyId }, data: columns, select: { id: true } });
  const past = new Date(Date.now() - 60_000);
  const future = new Date(Date.now() + 3_600_000);
  for (const [columns, count] of [
    [{ embargoUntil: future }, 0],
    [{ embargoUntil: past }, 1],
    [{ embargoUntil: null, unpublishAt: past }, 0],
    [{ unpublishAt: future }, 1],
    [{ unpublishAt: null }, 1],
  ] as const) {
    await set(columns);
    expect(await month("2022-03"), JSON.stringify(columns)).toEqual(count ? { "2022-03-01": count } : {});
  }
  const row = await writer().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { livePublicationId: true },
  });
  await set({ livePublicationId: null, nextPublicationId: row.livePublicationId, nextPublishAt: past });
  expect(await month("2022-03")).toEqual({ "2022-03-01": 1 });
  await set({ nextPublishAt: future });
  expect(await month("2022-03")).toEqual({});
  await set({ nextPublicationId: null, nextPublishAt: null });
});

test("many at once are all counted", async () => {
  const ids = await Promise.all(
    Array.from({ length: 6 }, (_, index) => fitStory(`many-${index}`, `2021-07-0${(index % 2) + 1}T10:00`)),
  );
  await Promise.all(ids.map(publish));
  expect(await month("2021-07")).toEqual({ "2021-07-01": 3, "2021-07-02": 3 });
});

test("the nearest days and months with stories are found across the gaps", async () => {
  await published("gap-a", "2019-12-30T10:00");
  await published("gap-b", "2020-06-15T10:00");
  expect(await readNeighbours("2020-06-15")).toMatchObject({ earlier: "2019-12-30" });
  expect(await readNeighbours("2020-01")).toEqual({ earlier: "2019-12", later: "2020-06" });
  expect(await readNeighbours("1999-01")).toMatchObject({ earlier: null });
});

test("a publication makes its own day and month stale, and the days around only where it opens or closes a day", async () => {
  const own = ["archive", "archive:2018-08-01", "archive:2018-08"];
  const first = await fitStory("tag-a", "2018-08-01T09:00");
  const second = await fitStory("tag-b", "2018-08-01T10:00");
  expect(await tagsOf(() => publish(first))).toEqual([...own, "archive-days"]);
  expect(await tagsOf(() => publish(second))).toEqual(own);
  expect(await tagsOf(() => unpublishStory(editor, { storyId: second }, noon))).toEqual([
    ...own,
    "archive-days",
  ]);
  expect(await tagsOf(() => unpublishStory(editor, { storyId: first }, noon))).toContain("archive-days");
});

test("pages follow one another to the last story of a month", async () => {
  const ids: string[] = [];
  for (let index = 0; index < 23; index += 1) {
    ids.unshift(await published(`page-${index}`, `2017-04-${String(index + 1).padStart(2, "0")}T10:00`));
  }
  const first = await listMonthStories("2017-04", zone, null);
  expect(first.stories.map(({ storyId }) => storyId)).toEqual(ids.slice(0, 20));
  const last = first.stories.at(-1);
  const before = last && { shownAt: new Date(last.shownAt), storyId: last.storyId };
  const rest = await listMonthStories("2017-04", zone, before ?? null);
  expect(rest.stories.map(({ storyId }) => storyId)).toEqual(ids.slice(20));
  expect([first.older === null, rest.older]).toEqual([false, null]);
});

test("a paper that moves to another zone counts its days anew", async () => {
  await published("zone", "2016-01-01T00:30");
  expect(await month("2016-01")).toEqual({ "2016-01-01": 1 });
  const waiting = await fitStory("zone-waits", "2015-06-01T08:00");
  const version = (await readStory(editor, waiting))?.version ?? -1;
  const when = { local: "2099-01-01T06:00", zone, offset: null };
  must(await publishStory(editor, { storyId: waiting, version, when }, noon));
  const { statesOff: _, ...base } = await readPaper();
  must(await changePaper(admin, { base, typed: { ...base, timeZone: "America/New_York" } }, noon));
  expect(await listArchiveDays("2016-01")).toEqual([]);
  expect(await listArchiveDays("2015-12")).toEqual([{ date: "2015-12-31", stories: 1 }]);
  const months = (await listArchiveMonths()).filter(({ date }) => date === "2016-01" || date === "2015-12");
  expect(months).toEqual([{ date: "2015-12", stories: 1 }]);
  const list = await listDayStories("2015-12-31", "America/New_York", null);
  expect(list.stories.map(({ path }) => path)).toEqual(["/nation/zone"]);
  const tags = await writer().scheduleTag.findMany({ select: { tag: true } });
  expect(tags.map(({ tag }) => tag)).toContain("archive:2015-05-31");
  expect(tags.map(({ tag }) => tag)).not.toContain("archive:2015-06-01");
});
