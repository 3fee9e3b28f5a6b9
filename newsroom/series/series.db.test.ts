import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reader } from "#platform/db/reader.ts";
import { partsAround } from "#site/body/series-parts.ts";
import { listSeriesSlugs, readSeries as readLiveSeries } from "#site/series/series-reads.ts";
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
import { addSeries } from "./add-series.ts";
import { changeSeries } from "./change-series.ts";
import { orderSeries } from "./order-series.ts";
import { putInSeries } from "./put-in-series.ts";
import { removeSeries } from "./remove-series.ts";
import { readSeries, readStorySeries } from "./series-reads.ts";
import { takeFromSeries } from "./take-from-series.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;
let slug: string;
let seriesId: string;

const words = { title: "The water year", titleKo: "", description: "", descriptionKo: "" };

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
  reporter = await addUser("reporter");
});
beforeEach(async () => {
  slug = `water-${randomUUID()}`;
  seriesId = must(await addSeries(editor, { ...words, slug }, noon)).id;
});
afterAll(() => paper.close());

async function part(name: string, language: "en" | "ko" = "en"): Promise<string> {
  const storyId = await startStory(editor, documentOf(name, "A body."));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(editor, storyId, "slug", slugOf(name)));
  must(await setField(editor, storyId, "language", language));
  must(await putInSeries(editor, { seriesId, storyId }, noon));
  return storyId;
}

const slugOf = (name: string) => `${name.toLowerCase()}-${slug}`;

async function publish(storyId: string): Promise<void> {
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, noon));
}

const shown = async () => (await readLiveSeries(slug))?.parts.map(({ headline }) => headline) ?? null;

/** "2 of 3" as the story's page says it; null where it names no series. */
async function placeOf(name: string): Promise<string | null> {
  const answer = await readStoryAt("nation", slugOf(name));
  if (answer?.kind !== "live" || !answer.series) return null;
  const { parts, at } = partsAround(answer.series, answer.story);
  return `${at + 1} of ${parts.length}`;
}

/** The tags that an act tells other processes of. */
async function tagsOf(act: () => Promise<unknown>): Promise<string[]> {
  const client = new pg.Client({ connectionString: paper.ownerUrl });
  await client.connect();
  const tags: string[] = [];
  client.on("notification", ({ payload }) => tags.push(...JSON.parse(payload ?? "[]")));
  await client.query("LISTEN stale");
  await act();
  await client.query("SELECT 1");
  await client.end();
  return tags;
}

test("readers count the parts that are live, in the order of the series, and know of no other", async () => {
  const [one, two, three] = [await part("One"), await part("Two"), await part("Three")];
  expect(await shown()).toBeNull();
  await publish(three);
  await publish(one);
  expect(await shown()).toEqual(["One", "Three"]);
  expect([await placeOf("One"), await placeOf("Three")]).toEqual(["1 of 2", "2 of 2"]);
  await publish(two);
  expect(await placeOf("Three")).toBe("3 of 3");
  must(await unpublishStory(editor, { storyId: one }, noon));
  must(await killStory(editor, { storyId: two, note: "Not true.", opId: null }, noon));
  expect(await shown()).toEqual(["Three"]);
  expect(await placeOf("Three")).toBe("1 of 1");
});

test("a part under embargo is not there, not even for who asks the database as readers do", async () => {
  const [one, two] = [await part("One"), await part("Two")];
  await publish(one);
  await publish(two);
  must(
    await setEmbargo(
      editor,
      {
        storyId: two,
        until: { local: "2199-01-01T06:00", zone: "Asia/Seoul", offset: null },
        before: null,
        isConfirmed: true,
        opId: null,
      },
      noon,
    ),
  );
  expect(await shown()).toEqual(["One"]);
  const rows = (id: string) =>
    reader().$queryRaw<{ story_id: string }[]>`SELECT story_id FROM live_series_of(${id}::uuid)`;
  expect(await rows(one)).toEqual([{ story_id: one }]);
  expect(await rows(two)).toEqual([]);
  await expect(reader().$queryRaw`SELECT 1 FROM series_part`).rejects.toThrow(/permission denied/);
  await expect(reader().$queryRaw`SELECT 1 FROM series`).rejects.toThrow(/permission denied/);
});

test("a reader goes on in the language of the story", async () => {
  const parts = [await part("One"), await part("Eins", "ko"), await part("Two")];
  for (const storyId of parts) await publish(storyId);
  expect([await placeOf("One"), await placeOf("Two"), await placeOf("Eins")]).toEqual([
    "1 of 2",
    "2 of 2",
    "1 of 1",
  ]);
});

test("an order holds at once; one made on parts that have changed meanwhile is refused", async () => {
  const [one, two] = [await part("One"), await part("Two")];
  await publish(one);
  await publish(two);
  const tags = await tagsOf(async () =>
    must(await orderSeries(editor, { seriesId, base: [one, two], order: [two, one] }, noon)),
  );
  expect(tags).toContain(`series:${seriesId}`);
  expect(await shown()).toEqual(["Two", "One"]);
  const late = { seriesId, base: [one, two], order: [one, two] };
  expect(reasons(await orderSeries(editor, late, noon))).toEqual(["parts_ordered_meanwhile"]);
  const less = { seriesId, base: [two, one], order: [one] };
  expect(reasons(await orderSeries(editor, less, noon))).toEqual(["parts_ordered_meanwhile"]);
});

test("whatever readers can notice of a part makes the pages of all parts anew", async () => {
  const storyId = await part("One");
  const tag = `series:${seriesId}`;
  expect(await tagsOf(() => publish(storyId))).toEqual(expect.arrayContaining([tag, "series"]));
  expect(await tagsOf(async () => must(await unpublishStory(editor, { storyId }, noon)))).toContain(tag);
  const takingOut = tagsOf(async () => must(await takeFromSeries(editor, { seriesId, storyId }, noon)));
  expect(await takingOut).toEqual(expect.arrayContaining([tag, `story:${storyId}`]));
  expect(await tagsOf(() => publish(storyId))).not.toContain(tag);
});

test("a story is in one series; a series with parts stays, one without goes", async () => {
  const storyId = await part("One");
  const other = must(await addSeries(editor, { ...words, slug: `${slug}-2` }, noon)).id;
  expect(reasons(await putInSeries(editor, { seriesId: other, storyId }, noon))).toEqual(["in_other_series"]);
  must(await putInSeries(editor, { seriesId, storyId }, noon));
  expect(reasons(await removeSeries(editor, { seriesId }, noon))).toEqual(["series_in_use"]);
  must(await takeFromSeries(editor, { seriesId, storyId }, noon));
  must(await removeSeries(editor, { seriesId }, noon));
  expect(reasons(await putInSeries(editor, { seriesId, storyId }, noon))).toEqual(["series_gone"]);
  expect(reasons(await addSeries(editor, { ...words, slug: `${slug}-2` }, noon))).toEqual([
    "series_slug_taken",
  ]);
});

test("its title is today's on every page, and the sitemap names it while something of it is live", async () => {
  const storyId = await part("One");
  expect(await listSeriesSlugs()).not.toContain(slug);
  await publish(storyId);
  expect(await listSeriesSlugs()).toContain(slug);
  const typed = { ...words, title: "The dry year" };
  must(await changeSeries(editor, { seriesId, base: words, typed }, noon));
  const answer = await readStoryAt("nation", slugOf("One"));
  expect(answer?.kind === "live" && answer.series?.title).toBe("The dry year");
});

test("a series is the editors' to run", async () => {
  const storyId = await part("One");
  const outcomes = [
    await addSeries(reporter, { ...words, slug: `${slug}-3` }, noon),
    await changeSeries(reporter, { seriesId, base: words, typed: words }, noon),
    await putInSeries(reporter, { seriesId, storyId }, noon),
    await takeFromSeries(reporter, { seriesId, storyId }, noon),
    await orderSeries(reporter, { seriesId, base: [storyId], order: [storyId] }, noon),
    await removeSeries(reporter, { seriesId }, noon),
  ];
  expect(outcomes.flatMap(reasons)).toEqual(Array(6).fill("not_allowed"));
  expect(await readSeries(reporter, seriesId, noon)).toBeNull();
  expect((await readSeries(editor, seriesId, noon))?.parts).toMatchObject([{ id: storyId }]);
});

test("a story says in which series it is, and to editors into which it could be put", async () => {
  const storyId = await startStory(reporter, documentOf("A story", "A paragraph."));
  const before = await readStorySeries(editor, storyId);
  expect(before).toMatchObject({ current: null, mayChange: true });
  expect(before.choices).toContainEqual({ id: seriesId, slug, name: words.title, parts: 0 });
  const named = async (typed: string) =>
    (await readStorySeries(editor, storyId, typed)).choices.map(({ id }) => id);
  expect(await named("WATER y")).toContain(seriesId);
  expect(await named(slug)).toEqual([seriesId]);
  expect(await named("wat%year")).toEqual([]);
  expect(await readStorySeries(reporter, storyId)).toEqual({ current: null, choices: [], mayChange: false });
  must(await putInSeries(editor, { seriesId, storyId }, noon));
  const current = { id: seriesId, slug, name: words.title, parts: 1 };
  expect(await readStorySeries(editor, storyId)).toEqual({ current, choices: [], mayChange: true });
  expect(await readStorySeries(reporter, storyId)).toEqual({ current, choices: [], mayChange: false });
});
