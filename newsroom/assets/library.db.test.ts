import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { readAssetDetail } from "./asset-detail-reads.ts";
import { binAsset } from "./bin-asset.ts";
import { cutAsset } from "./cut-asset.ts";
import { describeAsset } from "./describe-asset.ts";
import { describeAssets } from "./describe-assets.ts";
import { indexAsset } from "./index-asset.ts";
import { readLibraryQuestion } from "./library-input.ts";
import { readLibrary } from "./library-reads.ts";
import { placeCrop } from "./place-crop.ts";
import { restoreAsset } from "./restore-asset.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let owner: pg.Client;
let editor: UserActor;
let other: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  owner = new pg.Client({ connectionString: paper.ownerUrl });
  await owner.connect();
  editor = await addUser("editor", "Ed Itor");
  other = await addUser("editor", "Al Other");
  reporter = await addUser("reporter", "Rep Orter");
});
beforeEach(async () => {
  await owner.query("TRUNCATE asset, asset_file, publication_asset CASCADE");
});
afterAll(async () => {
  await owner.end();
  await paper.close();
});

interface Planted {
  by?: UserActor;
  width?: number;
  height?: number;
  at?: Date;
  known?: Record<string, unknown>;
}

/** A picture in the library, as an upload leaves it. */
async function plant({ by = reporter, width = 1600, height = 1200, at = noon, known = {} }: Planted = {}) {
  return writer().$transaction(async (tx) => {
    const { id } = await tx.asset.create({
      data: { kind: "picture", createdById: by.userId, changedById: by.userId, createdAt: at, ...known },
      select: { id: true },
    });
    const file = await tx.assetFile.create({
      data: {
        assetId: id,
        number: 1,
        hash: id,
        bytes: 1000n,
        name: "harbour.jpg",
        mimeType: "image/jpeg",
        width,
        height,
        createdById: by.userId,
      },
      select: { id: true },
    });
    await tx.asset.update({ where: { id }, data: { fileId: file.id }, select: { id: true } });
    await cutAsset(tx, id);
    await indexAsset(tx, id);
    return id;
  });
}

const set = (
  actor: UserActor,
  assetId: string,
  field: "credit" | "alt" | "focal" | "captions",
  value: unknown,
  baseSeq = 0,
) => describeAsset(actor, { assetId, field, baseSeq, opId: randomUUID(), value }, noon);
const ask = async (query: string, actor = editor) => {
  const asking = { actor, now: noon, zone: "Asia/Seoul" };
  return (await readLibrary(asking, readLibraryQuestion(new URLSearchParams(query)))).assets.map(
    ({ id }) => id,
  );
};
const detail = async (assetId: string) => {
  const found = await readAssetDetail(editor, assetId);
  if (!found) throw new Error("no such asset");
  return found;
};

test("of two who set one field the second is told what the first set, and fields of others are not in the way", async () => {
  const id = await plant();
  const answers = await Promise.all([
    set(editor, id, "credit", "Kim / Yonhap"),
    set(other, id, "credit", "AP"),
  ]);
  const [first, second] = answers.map(must).sort((one, two) => one.kind.localeCompare(two.kind));
  if (first?.kind !== "changed" || second?.kind !== "clash") throw new Error("one must clash");
  expect(second.current).toMatchObject({ value: first.value, setBy: first.setBy, seq: first.seq });
  must(await set(other, id, "alt", { text: "A ship", isDecorative: false }));
  expect((await detail(id)).asset).toMatchObject({ credit: first.value, alt: "A ship", version: 2 });
});

test("the same request again has no effect, and what is set to what it was is no change", async () => {
  const id = await plant();
  const change = { assetId: id, field: "credit" as const, baseSeq: 0, opId: randomUUID(), value: "AP" };
  const first = must(await describeAsset(editor, change, noon));
  expect(must(await describeAsset(editor, change, noon))).toEqual(first);
  expect(must(await set(editor, id, "credit", " AP ", 1))).toMatchObject({ kind: "changed", seq: 1 });
  expect((await detail(id)).events.map(({ what, to, by }) => [what, to, by])).toEqual([
    ["file", "harbour.jpg", "Rep Orter"],
    ["credit", "AP", "Ed Itor"],
  ]);
});

test("whoever added a picture changes it, as editors do, and nobody else", async () => {
  const [own, foreign] = [await plant(), await plant({ by: editor })];
  must(await set(reporter, own, "credit", "Rep Orter"));
  const crop = { assetId: foreign, name: "1:1" as const, baseSeq: 0, opId: randomUUID(), value: null };
  for (const refused of [
    await set(reporter, foreign, "credit", "Rep Orter"),
    await placeCrop(reporter, crop, noon),
    await binAsset(reporter, { assetId: foreign, opId: randomUUID() }, noon),
  ]) {
    expect(reasons(refused)).toEqual(["not_your_asset"]);
  }
  const many = {
    opId: randomUUID(),
    ids: [own, foreign],
    set: { credit: "AP" },
    addKeywords: [],
    removeKeywords: [],
  };
  expect(must(await describeAssets(reporter, many, noon))).toEqual({
    changed: 1,
    left: [{ id: foreign, reason: "not_your_asset" }],
  });
  expect((await detail(foreign)).asset.credit).toBe("");
});

test.each([
  ["credit", "x".repeat(201), "too_long"],
  ["credit", 5, "not_understood"],
  ["focal", { x: 1.2, y: 0 }, "not_in_the_picture"],
  ["alt", "A ship", "not_understood"],
] as const)("%s is not set to what is unfit (%#)", async (field, value, reason) => {
  expect(reasons(await set(editor, await plant(), field, value))).toEqual([reason]);
});

test("crops follow the focal point until somebody places them, and keep inside the picture and to their shape", async () => {
  const id = await plant();
  const cuts = async () =>
    writer().assetCut.findMany({
      where: { assetId: id, isCurrent: true },
      select: { name: true, left: true, top: true, width: true, height: true, isPlaced: true },
    });
  const square = async () => (await cuts()).find(({ name }) => name === "1:1");
  expect(await square()).toMatchObject({ left: 200, width: 1200 });
  must(await set(editor, id, "focal", { x: 0, y: 0.5 }));
  expect(await square()).toMatchObject({ left: 0, isPlaced: false });
  const place = (value: object | null, baseSeq: number, name = "1:1") =>
    placeCrop(
      editor,
      { assetId: id, name, baseSeq, opId: randomUUID(), value } as Parameters<typeof placeCrop>[1],
      noon,
    );
  const box = { left: 300, top: 100, width: 800, height: 800 };
  must(await place(box, 0));
  must(await set(editor, id, "focal", { x: 1, y: 0.5 }, 1));
  expect(await square()).toMatchObject({ ...box, isPlaced: true });
  expect(must(await place(null, 0))).toMatchObject({ kind: "clash", current: { value: box } });
  expect(reasons(await place({ ...box, left: 1000 }, 2))).toEqual(["not_in_the_picture"]);
  expect(reasons(await place({ ...box, height: 700 }, 2))).toEqual(["not_the_shape"]);
  must(await place(null, 2));
  expect(await square()).toMatchObject({ left: 400, isPlaced: false });
  expect(await cuts()).toHaveLength(4);
});

test("of two who place one crop at once the second is told where the first did, and it is cut once", async () => {
  const id = await plant();
  const place = (actor: UserActor, left: number) => {
    const value = { left, top: 0, width: 800, height: 800 };
    return placeCrop(actor, { assetId: id, name: "1:1", baseSeq: 0, opId: randomUUID(), value }, noon);
  };
  const answers = (await Promise.all([place(editor, 100), place(other, 200)])).map(must);
  const [first, second] = answers.sort((one, two) => one.kind.localeCompare(two.kind));
  if (first?.kind !== "changed" || second?.kind !== "clash") throw new Error("one must clash");
  expect(second.current).toMatchObject({ value: first.value, setBy: first.setBy });
  const square = { assetId: id, name: "1:1", isCurrent: true };
  expect(await writer().assetCut.findMany({ where: square, select: { left: true } })).toEqual([
    { left: first.value?.left },
  ]);
});

test("many are described at once: what is given is set, keywords are added and taken away", async () => {
  const [one, two] = [await plant({ known: { keywords: ["Sea", "old"] } }), await plant()];
  const many = {
    opId: randomUUID(),
    ids: [one, two],
    set: { credit: "AP", expires: { local: "2026-04-01T00:00", zone: "Asia/Seoul", offset: null } },
    addKeywords: ["sea", "항구"],
    removeKeywords: ["Old"],
  };
  expect(must(await describeAssets(editor, many, noon))).toEqual({ changed: 2, left: [] });
  const expected = { credit: "AP", expiresAt: "2026-03-31T15:00:00.000Z", expiresZone: "Asia/Seoul" };
  expect((await detail(one)).asset).toMatchObject({ ...expected, keywords: ["Sea", "항구"] });
  expect((await detail(two)).asset).toMatchObject({ ...expected, keywords: ["sea", "항구"] });
  expect((await detail(one)).fields.credit).toMatchObject({ seq: 1, setBy: "Ed Itor" });
});

test("the bin takes what no reader sees, keeps it whole and gives it back", async () => {
  const id = await plant({ known: { credit: "AP" } });
  const storyId = await startStory(reporter, documentOf("Ships", "A body."));
  const bin = { assetId: id, opId: randomUUID() };
  await writer().assetUse.create({ data: { assetId: id, storyId }, select: { assetId: true } });
  must(await binAsset(editor, bin, noon));
  expect([await ask(""), await ask("bin=yes")]).toEqual([[], [id]]);
  expect(reasons(await set(editor, id, "credit", "Reuters"))).toEqual(["asset_is_binned"]);
  must(await restoreAsset(editor, { assetId: id, opId: randomUUID() }, noon));
  expect(await ask("")).toEqual([id]);
  const { asset, uses } = await detail(id);
  expect(asset).toMatchObject({ credit: "AP", isBinned: false });
  expect(uses).toEqual([{ storyId, headline: "Ships", language: "en", isLive: false }]);
});

test("pictures are found by words of any script, and narrowed by what is known of them", async () => {
  const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
  const sea = await plant({
    at: days(-2),
    known: { caption: "Fishing boats at sunset", credit: "Kim / Yonhap" },
  });
  const city = await plant({
    at: days(-1),
    width: 900,
    height: 1600,
    known: {
      caption: "서울역 앞 광장",
      credit: "AP",
      keywords: ["서울"],
      expiresAt: days(3),
      expiresZone: "UTC",
    },
  });
  const gone = await plant({
    by: editor,
    width: 1000,
    height: 1000,
    known: {
      alt: "A flag",
      allowedUses: ["print"],
      expiresAt: days(-1),
      expiresZone: "UTC",
      takenAt: days(-9),
    },
  });
  const storyId = await startStory(reporter, documentOf("Ships", "A body."));
  await writer().assetUse.create({ data: { assetId: sea, storyId }, select: { assetId: true } });
  const asked: [query: string, found: string[]][] = [
    ["", [gone, city, sea]],
    ["q=boat", [sea]],
    ["q=광장", [city]],
    ["q=harbour yonhap", [sea]],
    ["q=!!", []],
    ["credit=yonhap", [sea]],
    ["credit=%25", []],
    ["keyword=서울", [city]],
    ["rights=expired", [gone]],
    ["rights=expiring", [city]],
    ["rights=no-web", [gone]],
    ["use=used", [sea]],
    ["use=unused", [gone, city]],
    ["use=live", []],
    ["shape=landscape", [sea]],
    ["shape=portrait", [city]],
    ["shape=square", [gone]],
    ["missing=alt", [city, sea]],
    ["missing=credit", [gone]],
    ["kind=video", []],
    ["mine=yes", [gone]],
    ["taken-to=2026-03-02", [gone]],
    ["added-from=2026-03-10&added-to=2026-03-10", [city]],
    ["added-from=2026-02-31&kind=nonsense", [gone, city, sea]],
  ];
  const found = await Promise.all(asked.map(async ([query]) => [query, await ask(query)]));
  expect(found).toEqual(asked);
});

test("the library goes on where a page ended, and an address that makes no sense begins it", async () => {
  const ids = [];
  for (let turn = 0; turn < 63; turn += 1) ids.unshift(await plant());
  const asking = { actor: editor, now: noon, zone: "Asia/Seoul" };
  const all = readLibraryQuestion(new URLSearchParams());
  const first = await readLibrary(asking, all);
  const second = await readLibrary(asking, all, first.next);
  expect([first.assets.length, second.assets.length, second.next]).toEqual([60, 3, null]);
  expect([...first.assets, ...second.assets].map(({ id }) => id)).toEqual([...ids].sort().reverse());
  expect((await readLibrary(asking, all, "nonsense_x")).assets).toHaveLength(60);
});

test.each([
  ["an SRT file", "1\n00:00:01,000 --> 00:00:04,000\nHello.\n", ["not_captions"]],
  ["a headline alone", "WEBVTT\n\nHello.\n", ["not_captions"]],
  ["a word that begins alike", "WEBVTTX\n\n00:01.000 --> 00:04.000\nHello.\n", ["not_captions"]],
  ["captions with a note behind the first word", "WEBVTT - 항구\n\n00:01.000 --> 01:00:04.000\n안녕.\n", []],
])("whether a film's captions are WebVTT: %s", async (_what, text, expected) => {
  const id = await plant({ known: { kind: "video" } });
  expect(reasons(await set(editor, id, "captions", text))).toEqual(expected);
});
