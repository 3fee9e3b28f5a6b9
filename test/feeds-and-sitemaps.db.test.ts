import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { UserActor } from "#newsroom/actor.ts";
import { finishDue } from "#newsroom/schedule/finish-due.ts";
import { writeMoment } from "#newsroom/schedule/moment-input.ts";
import { setEmbargo } from "#newsroom/schedule/set-embargo.ts";
import { killStory } from "#newsroom/stories/kill-story.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { unpublishStory } from "#newsroom/stories/unpublish-story.ts";
import { followReaderPage } from "#platform/reader-page.ts";
import { dayIn, spanOfDay, spanOfMonth } from "#site/archive/archive-days.ts";
import { readCardStory } from "#site/cards/card-reads.ts";
import { completeForFeed } from "#site/feeds/feed-reads.ts";
import { readNextChange } from "#site/paper/next-change-reads.ts";
import { readPart } from "#site/sitemaps/sitemap-path.ts";
import {
  listAuthorSlugs,
  listNews,
  listNewsEnds,
  listPartStories,
  listSitemapParts,
} from "#site/sitemaps/sitemap-reads.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { listLatestStories, listPersonStories, listSectionStories } from "#site/stories/story-list-reads.ts";
import { addUser, documentOf, must, noon, openTestPaper, setField, startStory } from "./newsroom-fixtures.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let storyId: string;
const DAY_MS = 24 * 60 * 60 * 1000;
const zone = "Asia/Seoul";
const march = spanOfMonth("2026-03", zone);
const later = writeMoment("2199-01-01T06:00:00Z", "Europe/Paris");

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Ed");
});
beforeEach(async () => {
  storyId = await fitStory();
});
afterAll(() => paper.close());

async function fitStory(): Promise<string> {
  const id = await startStory(editor, documentOf("A headline", "Text."));
  await setField(editor, id, "section", paper.sectionId);
  await setField(editor, id, "slug", `s-${randomUUID()}`);
  await setField(editor, id, "byline", [{ personId: null, newPerson: null, freeText: "Ed Itor", role: "" }]);
  return id;
}

async function publish(id = storyId, when: ReturnType<typeof writeMoment> | null = null) {
  const view = await readStory(editor, id);
  const input = { storyId: id, version: view?.version ?? -1, when, opId: randomUUID() };
  return must(await publishStory(editor, input, noon));
}

/** Every list that machines read, as the ids of its stories. */
async function seen(): Promise<string[][]> {
  const section = (await listSectionStories("nation", null, 40)).stories;
  const lists = [
    await completeForFeed(await listLatestStories(40)),
    await completeForFeed(section),
    await listPartStories(march, null),
    await listNews(noon, null),
  ];
  return lists.map((list) => list.map((story) => story.storyId));
}

async function expectSeen(isSeen: boolean) {
  for (const list of await seen()) expect(list.includes(storyId)).toBe(isSeen);
  expect((await readCardStory(storyId)) !== null).toBe(isSeen);
}

test("a draft, a scheduled and an embargoed story are in no feed, no sitemap and on no card", async () => {
  await expectSeen(false);
  await publish(storyId, later);
  await expectSeen(false);
  await publish();
  await expectSeen(true);
  const embargo = { storyId, until: later, before: null, isConfirmed: true, opId: randomUUID() };
  must(await setEmbargo(editor, embargo, noon));
  await expectSeen(false);
});

test("what was taken down or killed is gone from all of them", async () => {
  await publish();
  await expectSeen(true);
  must(await unpublishStory(editor, { storyId }, noon));
  await expectSeen(false);
  await publish();
  await expectSeen(true);
  must(await killStory(editor, { storyId, note: "A court order", opId: null }, noon));
  await expectSeen(false);
});

test("a story that goes between a list and the rest of its feed is told of no more", async () => {
  await publish();
  const teasers = await listLatestStories(20);
  must(await unpublishStory(editor, { storyId }, noon));
  expect((await completeForFeed(teasers)).map((story) => story.storyId)).not.toContain(storyId);
});

test("each list reports the tags that drop it, and the clock what it will change", async () => {
  await publish(storyId, later);
  const reads: [string, () => Promise<unknown>][] = [
    ["front", () => listLatestStories(20)],
    ["section:nation", () => listSectionStories("nation", null)],
    ["front", () => listPartStories(march, null)],
    ["front", () => listSitemapParts(zone)],
    ["front", () => listNews(noon, null)],
    ["front", listAuthorSlugs],
  ];
  for (const [tag, read] of reads) {
    const report = await followReaderPage(async () => {
      await read();
    });
    expect([...report.tags]).toContain(tag);
    expect(await readNextChange([...report.tags], 0)).toBeGreaterThan(0);
  }
});

test("news is two days old at most, and says when the oldest of it leaves", async () => {
  await publish();
  const wait = 2 * DAY_MS;
  const last = new Date(noon.getTime() + wait - 1);
  const report = await followReaderPage(async () => {
    expect((await listNews(last, null)).map((story) => story.storyId)).toContain(storyId);
  });
  expect(report.changesAt).toEqual(new Date(noon.getTime() + wait));
  expect(await listNews(new Date(noon.getTime() + wait), null)).toEqual([]);
});

test("a month with too much for one sitemap stands there by its days, a crowded day in parts with every story", async () => {
  for (let number = 0; number < 7; number += 1) await publish(await fitStory());
  const all = (await listPartStories(march, null)).map((story) => story.storyId);
  expect(await listSitemapParts(zone, 1_000)).toEqual([{ name: "2026-03", ends: [] }]);
  const [day, ...others] = await listSitemapParts(zone, 3);
  expect(others).toEqual([]);
  expect(day?.name).toBe(dayIn(noon.toISOString(), zone));
  expect(day?.ends).toHaveLength(Math.ceil(all.length / 3) - 1);
  const parts = [null, ...(day?.ends ?? []).map(readCursor)];
  const found = await Promise.all(
    parts.map((end) => listPartStories(spanOfDay(day?.name ?? "", zone), end, 3)),
  );
  expect(new Set(found.flat().map((story) => story.storyId))).toEqual(new Set(all));
  for (const part of found) expect(part.length).toBeLessThanOrEqual(3);

  const ends = await listNewsEnds(noon, 3);
  const news = await Promise.all([null, ...ends.map(readCursor)].map((end) => listNews(noon, end, 3)));
  expect(new Set(news.flat().map((story) => story.storyId))).toEqual(new Set(all));
});

test("a month without anything live is no month", async () => {
  const old = await fitStory();
  must(await setField(editor, old, "stamp", { local: "2019-05-05T05:05", zone: "Asia/Seoul" }));
  await publish(old);
  const names = async () => (await listSitemapParts(zone)).map(({ name }) => name);
  expect(await names()).toContain("2019-05");
  must(await unpublishStory(editor, { storyId: old }, noon));
  expect(await names()).not.toContain("2019-05");
});

test("what is due by the clock is in every list before anybody has written it down", async () => {
  const past = writeMoment(new Date(noon.getTime() + 60_000).toISOString(), "Asia/Seoul");
  await publish(storyId, past);
  await expectSeen(true);
  while (await finishDue());
  await expectSeen(true);
});

test("a person's feed has their stories alone", async () => {
  await publish();
  expect((await listPersonStories(randomUUID(), null, 40)).stories).toEqual([]);
});

test("a part is a month or a day where the paper is", () => {
  const span = { since: new Date("2026-11-30T15:00:00Z"), until: new Date("2026-12-31T15:00:00Z") };
  expect(readPart("2026-12", zone)).toEqual(span);
  expect(readPart("2026-12-01", zone)).toEqual({ ...span, until: new Date("2026-12-01T15:00:00Z") });
  for (const name of ["2026-13", "2026-1", "pages", "26-01", "2026-02-30", "2026-01-01-", ""])
    expect(readPart(name, zone)).toBeNull();
});
