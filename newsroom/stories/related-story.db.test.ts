import { afterAll, beforeAll, expect, test } from "vitest";
import { reader } from "#platform/db/reader.ts";
import { writer } from "#platform/db/writer.ts";
import { followReaderPage } from "#platform/reader-page.ts";
import type { BlockJson, DocumentJson } from "#site/body/document.ts";
import { listRelatedStories } from "#site/stories/related-reads.ts";
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
import { publishStory } from "./publish-story.ts";
import { readStory } from "./story-reads.ts";
import { findStoryTitles, readStoryTitle } from "./story-title-reads.ts";
import { unpublishStory } from "./unpublish-story.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
  reporter = await addUser("reporter");
});
afterAll(() => paper.close());

function withBlocks(headline: string, ...blocks: BlockJson[]): DocumentJson {
  const document = documentOf(headline, "A body.");
  return { ...document, content: [...document.content, ...blocks] };
}

async function fitStory(slug: string, document = documentOf(`On ${slug}`, "A body.")): Promise<string> {
  const storyId = await startStory(reporter, document);
  must(await setField(reporter, storyId, "section", paper.sectionId));
  must(await setField(reporter, storyId, "source", paper.sourceId));
  must(await setField(reporter, storyId, "slug", slug));
  return storyId;
}

async function publish(storyId: string) {
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, noon));
}

async function relatedTo(document: DocumentJson) {
  let found: Awaited<ReturnType<typeof listRelatedStories>> = new Map();
  const { tags } = await followReaderPage(async () => {
    found = await listRelatedStories(document);
  });
  return { cards: [...found.values()], tags: [...tags] };
}

test("a related story is there while it is live, under its headline of now, and its page is told of", async () => {
  const storyId = await fitStory("bridge");
  const document = withBlocks("Ferry", { type: "relatedStory", attrs: { storyId } });
  expect(await relatedTo(document)).toEqual({ cards: [], tags: [`story:${storyId}`] });

  await publish(storyId);
  const card = { path: "/nation/bridge", headline: "On bridge", language: "en" };
  expect(await relatedTo(document)).toEqual({ cards: [card], tags: [`story:${storyId}`] });

  must(await acceptSteps(editor, await batchTo(editor, storyId, documentOf("Renamed", "A body.")), noon));
  expect((await relatedTo(document)).cards).toEqual([card]);
  await publish(storyId);
  expect((await relatedTo(document)).cards).toEqual([{ ...card, headline: "Renamed" }]);

  for (const hidden of [
    { publicStatus: "withheld" as const },
    { publicStatus: "canceled" as const },
    { embargoUntil: new Date("2999-01-01") },
  ]) {
    await writer().story.update({ where: { id: storyId }, data: hidden });
    expect((await relatedTo(document)).cards).toEqual([]);
    expect(await readStoryTitle(reporter, storyId, noon)).toMatchObject({ address: null });
    await writer().story.update({
      where: { id: storyId },
      data: { publicStatus: "usable", embargoUntil: null },
    });
  }
  must(await unpublishStory(editor, { storyId }, noon));
  expect((await relatedTo(document)).cards).toEqual([]);
});

test("a story that points to what is no story cannot be saved, and reads as nothing", async () => {
  const storyId = await startStory(reporter, documentOf("Ferry", "A body."));
  const spoilt = await batchTo(reporter, storyId, documentOf("Ferry", "A body."));
  for (const block of [
    { type: "relatedStory", attrs: { storyId: "'; DROP TABLE story; --" } },
    { type: "relatedStory" },
    { type: "pictureSlot", attrs: { note: "x".repeat(301) } },
    { type: "table", attrs: { caption: 5 }, content: [{ type: "tableRow", content: [] }] },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [{ type: "tableCell", attrs: { colspan: 1e9 }, content: [{ type: "paragraph" }] }],
        },
      ],
    },
  ]) {
    const step = { stepType: "replace", from: 6, to: 6, slice: { content: [block] } };
    const outcome = await acceptSteps(reporter, { ...spoilt, steps: [step] }, noon);
    expect(reasons(outcome), JSON.stringify(block)).toEqual(["steps_do_not_apply"]);
  }
  const odd: DocumentJson = JSON.parse(
    JSON.stringify(withBlocks("Ferry", { type: "relatedStory", attrs: { storyId: "not an id" } })),
  );
  expect(await relatedTo(odd)).toEqual({ cards: [], tags: [] });
});

test("a place for a picture is not in the snapshot that readers' queries reach", async () => {
  const slot: BlockJson = { type: "pictureSlot", attrs: { note: "envoys, 16:9" } };
  const storyId = await fitStory(
    "envoys",
    withBlocks("Envoys", slot, { type: "blockquote", content: [{ type: "paragraph" }, slot] }),
  );
  await publish(storyId);
  const row = await reader().livePublication.findUnique({ where: { storyId }, select: { snapshot: true } });
  expect(JSON.stringify(row)).not.toContain("envoys, 16:9");
  expect(JSON.stringify(row)).not.toContain("pictureSlot");
  expect((await readStory(editor, storyId))?.live?.hasChanges).toBe(false);
});

test("the words of a table are counted", async () => {
  const cell = (text: string) => ({
    type: "tableCell" as const,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
  });
  const table: BlockJson = {
    type: "table",
    attrs: { caption: "" },
    content: [{ type: "tableRow", content: [cell("one two"), cell("three")] }],
  };
  const storyId = await startStory(reporter, withBlocks("Figures", table));
  const { words } = await writer().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { words: true },
  });
  expect(words).toBe(5);
});

test("a target length is the newsroom's own: setting it is no change for readers", async () => {
  const storyId = await fitStory("length");
  await publish(storyId);
  const target = { amount: 500, unit: "words" };
  must(await setField(editor, storyId, "targetLength", target));
  const view = await readStory(editor, storyId);
  expect(view?.fields.targetLength).toMatchObject({ value: target, seq: 1 });
  expect(view?.live?.hasChanges).toBe(false);
  must(await setField(editor, storyId, "targetLength", null));
  expect((await readStory(editor, storyId))?.fields.targetLength.value).toBeNull();
  for (const bad of [0, -1, 1.5, 1e9, "500"]) {
    const outcome = await setField(editor, storyId, "targetLength", { amount: bad, unit: "words" });
    expect(outcome.done, String(bad)).toBe(false);
  }
});

test("stories are found by words of their headline, whatever signs are typed", async () => {
  await startStory(reporter, documentOf("Ferries 100% full_time", "A body."));
  const titles = async (typed: string) =>
    (await findStoryTitles(reporter, typed, noon)).map(({ headline }) => headline);
  expect(await titles("ferries 100%")).toEqual(["Ferries 100% full_time"]);
  expect(await titles("full_t")).toHaveLength(1);
  expect(await titles("fullxt")).toEqual([]);
  for (const nothing of ["", "   ", "%", "\\", "\u0000"])
    expect(await titles(nothing)).not.toContain("On bridge");
});
