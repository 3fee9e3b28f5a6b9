import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { followReaderPage } from "#platform/reader-page.ts";
import { spanOfMonth } from "#site/archive/archive-days.ts";
import { readStoryMedia } from "#site/assets/story-media-reads.ts";
import type { BlockJson, DocumentJson } from "#site/body/document.ts";
import { completeForFeed } from "#site/feeds/feed-reads.ts";
import { readSearch } from "#site/search/search-input.ts";
import { searchStories } from "#site/search/search-reads.ts";
import { listPartStories } from "#site/sitemaps/sitemap-reads.ts";
import { parsePublishedStory } from "#site/stories/parse-published-story.ts";
import { listLatestStories } from "#site/stories/story-list-reads.ts";
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
import { indexStory } from "../search/index-story.ts";
import { acceptSteps } from "../stories/accept-steps.ts";
import { publishStory } from "../stories/publish-story.ts";
import { readStaleTags } from "../stories/stale-tag-reads.ts";
import { readStory } from "../stories/story-reads.ts";
import { unpublishStory } from "../stories/unpublish-story.ts";
import { binAsset } from "./bin-asset.ts";
import { cutAsset } from "./cut-asset.ts";
import { readDraftMedia } from "./draft-media-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Ed Itor");
});
afterAll(() => paper.close());

/** A picture in the library, as an upload leaves it. */
async function addPicture(known: Record<string, unknown> = {}): Promise<string> {
  const by = editor.userId;
  return writer().$transaction(async (tx) => {
    const { id } = await tx.asset.create({
      data: { kind: "picture", createdById: by, changedById: by, ...known },
      select: { id: true },
    });
    const size = { width: 1600, height: 1200, bytes: 1000n };
    const file = await tx.assetFile.create({
      data: {
        ...size,
        assetId: id,
        number: 1,
        hash: id,
        name: "a.jpg",
        mimeType: "image/jpeg",
        createdById: by,
      },
      select: { id: true },
    });
    await tx.asset.update({ where: { id }, data: { fileId: file.id }, select: { id: true } });
    await cutAsset(tx, id);
    return id;
  });
}

const told = { credit: "Kim / Demo", alt: "A boat", isDecorative: false };

function picture(assetId: string, words: Partial<typeof told> = {}): BlockJson {
  return {
    type: "picture",
    attrs: { assetId, ...told, ...words, crop: "full" },
    content: [{ type: "caption", content: [{ type: "text", text: "The harbour" }] }],
  };
}

function withBlocks(headline: string, ...blocks: BlockJson[]): DocumentJson {
  const document = documentOf(headline, "A body.");
  return { ...document, content: [...document.content, ...blocks] };
}

async function fitStory(slug: string, ...blocks: BlockJson[]): Promise<string> {
  const storyId = await startStory(editor, withBlocks(`On ${slug}`, ...blocks));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(editor, storyId, "slug", slug));
  return storyId;
}

async function publish(storyId: string) {
  const view = await readStory(editor, storyId);
  return publishStory(editor, { storyId, version: view?.version ?? -1 }, noon);
}

const leadOf = (assetId: string) => ({ assetId, caption: "At sea", ...told });

test("a lead picture is set like every field, and is a picture of the library", async () => {
  const storyId = await fitStory("lead-field");
  const assetId = await addPicture();
  expect(reasons(await setField(editor, storyId, "lead", leadOf(storyId)))).toEqual(["no_such_picture"]);
  must(await setField(editor, storyId, "lead", leadOf(assetId)));
  const view = await readStory(editor, storyId);
  expect(view?.fields.lead.value).toEqual(leadOf(assetId));
  must(await setField(editor, storyId, "lead", null));
  expect((await readStory(editor, storyId))?.fields.lead.value).toBeNull();
});

test("a picture goes out with alt text and a credit, or marked decorative, and its place is told", async () => {
  const assetId = await addPicture();
  const bare = picture(assetId, { alt: "", credit: " " });
  const storyId = await fitStory("bare", picture(assetId), {
    type: "gallery",
    attrs: { layout: "pair" },
    content: [picture(assetId, { alt: "", isDecorative: true }), bare].filter(
      (node) => node.type === "picture",
    ),
  });
  const refused = await publish(storyId);
  expect(refused).toMatchObject({
    done: false,
    refusals: [
      { field: "pictures", reason: "no_alt", detail: { place: 2, picture: "The harbour" } },
      { field: "pictures", reason: "no_credit", detail: { place: 2 } },
    ],
  });
});

test.each([
  ["asset_binned", { binnedAt: noon }],
  ["asset_expired", { expiresAt: noon, expiresZone: "Asia/Seoul" }],
  ["asset_not_for_web", { allowedUses: ["print"] }],
])("no picture goes out that readers would not get: %s", async (reason, known) => {
  const storyId = await fitStory(`refused-${reason.replaceAll("_", "-")}`);
  must(await setField(editor, storyId, "lead", leadOf(await addPicture(known))));
  expect(reasons(await publish(storyId))).toEqual([reason]);
});

test("what the library does not have cannot go out", async () => {
  const storyId = await fitStory("gone", picture("0199f3a2-0000-7000-8000-00000000dead"));
  expect(reasons(await publish(storyId))).toEqual(["asset_gone"]);
});

test("readers get a picture while a live story shows it, and its pages go with it", async () => {
  const [lead, inText] = [await addPicture(), await addPicture()];
  const storyId = await fitStory("with-pictures", picture(inText));
  must(await setField(editor, storyId, "lead", leadOf(lead)));
  const { snapshot } = await draft(storyId);
  expect((await readStoryMedia(snapshot)).pictures.size).toBe(0);
  expect((await readDraftMedia(snapshot)).pictures.size).toBe(2);
  must(await publish(storyId));

  let shown: Awaited<ReturnType<typeof readStoryMedia>> | null = null;
  const { tags } = await followReaderPage(async () => {
    shown = await readStoryMedia(snapshot);
  });
  expect(shown).toMatchObject({ base: "/media" });
  expect([...tags].sort()).toEqual([`asset:${lead}`, `asset:${inText}`].sort());
  expect((await readStoryMedia(snapshot)).pictures.size).toBe(2);
  const [teaser] = await listLatestStories(1);
  expect(teaser?.picture?.assetId).toBe(lead);

  const stale = await writer().$transaction((tx) => readStaleTags(tx, storyId, []));
  expect(stale).toEqual(expect.arrayContaining([`asset:${lead}`, `asset:${inText}`]));
  must(await unpublishStory(editor, { storyId }, noon));
  expect((await readStoryMedia(snapshot)).pictures.size).toBe(0);
});

test("machines get a live story's pictures with it: in the sitemap as in the feeds", async () => {
  const [lead, inText, printOnly] = [await addPicture(), await addPicture(), await addPicture()];
  const storyId = await fitStory("for-machines", picture(inText), picture(printOnly));
  must(await setField(editor, storyId, "lead", leadOf(lead)));
  const march = spanOfMonth("2026-03", "Asia/Seoul");
  const listed = async () =>
    (await listPartStories(march, null)).find((story) => story.storyId === storyId)?.pictures.length ?? null;
  expect(await listed()).toBeNull();
  must(await publish(storyId));
  expect(await listed()).toBe(3);
  await writer().asset.update({
    where: { id: printOnly },
    data: { allowedUses: ["print"] },
    select: { id: true },
  });
  expect(await listed()).toBe(2);
  await writer().asset.update({
    where: { id: inText },
    data: { expiresAt: noon, expiresZone: "UTC" },
    select: { id: true },
  });
  expect(await listed()).toBe(1);
  const [entry] = await completeForFeed(await listLatestStories(1));
  expect(entry).toMatchObject({ storyId, lead: { credit: told.credit, alt: told.alt } });
  expect(entry?.picture?.assetId).toBe(lead);
  must(await unpublishStory(editor, { storyId }, noon));
  expect(await listed()).toBeNull();
});

test("the bin refuses what readers see and what waits for its moment, and takes it afterwards", async () => {
  const assetId = await addPicture();
  const bin = () => binAsset(editor, { assetId, opId: crypto.randomUUID() }, noon);
  const storyId = await fitStory("not-to-be-binned", picture(assetId));
  const later = { local: "2199-01-01T06:00", zone: "Asia/Seoul", offset: null };
  const { version } = (await readStory(editor, storyId)) ?? { version: -1 };
  must(await publishStory(editor, { storyId, version, when: later }, noon));
  expect(reasons(await bin())).toEqual(["asset_is_live"]);
  must(await publish(storyId));
  expect(await bin()).toMatchObject({
    done: false,
    refusals: [{ reason: "asset_is_live", detail: { headline: "On not-to-be-binned" } }],
  });
  must(await unpublishStory(editor, { storyId }, noon));
  must(await bin());
});

test("a search shows what it found with its picture, until the picture's rights end", async () => {
  const lead = await addPicture();
  const storyId = await fitStory("turnstone");
  must(await setField(editor, storyId, "lead", leadOf(lead)));
  must(await publish(storyId));
  must(await publish(await fitStory("turnstone-without")));
  const find = async () => {
    const { question } = readSearch(new URLSearchParams({ q: "turnstone" }));
    const { stories } = await searchStories(question, "Asia/Seoul");
    return Object.fromEntries(stories.map(({ story }) => [story.path.split("/").at(-1), story.picture]));
  };
  const found = await find();
  expect(found).toMatchObject({ turnstone: { assetId: lead }, "turnstone-without": null });
  await writer().asset.update({
    where: { id: lead },
    data: { expiresAt: new Date(0), expiresZone: "Asia/Seoul" },
    select: { id: true },
  });
  expect(await find()).toMatchObject({ turnstone: null, "turnstone-without": null });
});

async function draft(storyId: string) {
  const view = await readStory(editor, storyId);
  if (!view) throw new Error("the story is gone");
  return { snapshot: { document: view.document, lead: view.fields.lead.value } };
}

test("what is kept of a publication says which picture it was", async () => {
  const lead = await addPicture();
  const storyId = await fitStory("frozen");
  must(await setField(editor, storyId, "lead", leadOf(lead)));
  must(await publish(storyId));
  const { snapshot } = await writer().publication.findFirstOrThrow({
    where: { storyId },
    select: { snapshot: true },
  });
  expect(parsePublishedStory(snapshot).lead).toEqual(leadOf(lead));
});

test("the library knows in which drafts a picture stands, by the words' own index", async () => {
  const [lead, inText] = [await addPicture(), await addPicture()];
  const storyId = await fitStory("used", picture(inText));
  must(await setField(editor, storyId, "lead", leadOf(lead)));
  const uses = async () =>
    (await writer().assetUse.findMany({ where: { storyId }, select: { assetId: true } }))
      .map(({ assetId }) => assetId)
      .sort();
  await indexStory(storyId);
  expect(await uses()).toEqual([lead, inText].sort());
  must(await acceptSteps(editor, await batchTo(editor, storyId, documentOf("On used", "A body.")), noon));
  await indexStory(storyId);
  expect(await uses()).toEqual([lead]);
});
