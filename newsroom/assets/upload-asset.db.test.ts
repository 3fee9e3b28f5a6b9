import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { mediaWorkers } from "#platform/media/media-workers.ts";
import { readRendition } from "#platform/media/rendition.ts";
import { mediaStore, originalKey } from "#platform/media-store.ts";
import { addUser, must, noon, openTestPaper, reasons } from "#test/newsroom-fixtures.ts";
import { drawPicture, withIptc } from "#test/sample-pictures.ts";
import type { UserActor } from "../actor.ts";
import { readAssetPictures, readCut } from "./asset-reads.ts";
import { cutAsset } from "./cut-asset.ts";
import { prepareFile } from "./prepare-file.ts";
import { replaceFile } from "./replace-file.ts";
import { uploadAsset } from "./upload-asset.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), "stet-upload-"));
let paper: Awaited<ReturnType<typeof openTestPaper>>;
let reporter: UserActor;
let picture: Buffer;

beforeAll(async () => {
  process.env.STET_MEDIA_DIR = folder;
  paper = await openTestPaper();
  reporter = await addUser("reporter");
  picture = await drawPicture(1600, 1200);
});

afterAll(async () => {
  mediaWorkers().stop();
  await paper.close();
  rmSync(folder, { recursive: true });
});

function uploadOf(bytes: Buffer, name = "a.jpg") {
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  return { id: randomUUID(), path, name };
}

async function upload(bytes = picture): Promise<string> {
  return must(await uploadAsset(reporter, uploadOf(bytes), noon)).assetId;
}

async function cutsOf(assetId: string) {
  const found = (await readAssetPictures(writer(), [assetId])).get(assetId);
  if (!found) throw new Error("no such picture");
  return found.cuts;
}

test("a picture comes with what it says of itself, under the paper's own zone where it names none", async () => {
  const record = {
    5: Buffer.from("서울 시청"),
    80: Buffer.from("김하나"),
    110: Buffer.from("연합뉴스"),
    116: Buffer.from("© 연합뉴스"),
    25: [Buffer.from("서울"), Buffer.from("시청")],
    55: Buffer.from("20261102"),
    60: Buffer.from("100000"),
  };
  const told = withIptc(picture, record);
  const given = uploadOf(told, "C:\\fakepath\\../..\\사진 1.PNG".normalize("NFD"));
  const { assetId } = must(await uploadAsset(reporter, given, noon));
  const asset = await writer().asset.findUniqueOrThrow({ where: { id: assetId }, include: { file: true } });
  expect(asset).toMatchObject({
    kind: "picture",
    title: "서울 시청",
    credit: "김하나/연합뉴스",
    copyright: "© 연합뉴스",
    keywords: ["서울", "시청"],
    takenAt: new Date("2026-11-02T01:00:00Z"),
    takenZone: "Asia/Seoul",
    file: { id: given.id, name: "사진 1.jpg", mimeType: "image/jpeg", width: 1600, height: 1200 },
  });
  expect(await mediaStore().stat(originalKey(asset.file?.hash ?? ""))).toEqual({ bytes: told.length });
});

test("the same upload twice at once, and again later, is one asset", async () => {
  const given = uploadOf(picture);
  const both = await Promise.all([uploadAsset(reporter, given, noon), uploadAsset(reporter, given, noon)]);
  const again = await uploadAsset(reporter, { ...given, path: "/gone" }, noon);
  const ids = [...both, again].map((outcome) => must(outcome).assetId);
  expect(new Set(ids).size).toBe(1);
  expect(await writer().assetFile.count({ where: { id: given.id } })).toBe(1);
});

test("two uploads of the same bytes are two assets with addresses of their own", async () => {
  const [one, other] = await Promise.all([upload(), upload()]);
  expect(one).not.toBe(other);
  expect((await cutsOf(one)).full.key).not.toBe((await cutsOf(other)).full.key);
});

test("what is no file for a paper is refused and leaves nothing", async () => {
  const before = await writer().asset.count();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  expect(reasons(await uploadAsset(reporter, uploadOf(Buffer.from(svg)), noon))).toEqual(["svg_not_taken"]);
  expect(await writer().asset.count()).toBe(before);
});

test("a full disk is said, and leaves nothing", async () => {
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const store = { ...mediaStore(), put: () => Promise.reject(full) };
  const { path, name } = uploadOf(picture);
  expect(reasons(await prepareFile(path, name, store))).toEqual(["disk_full"]);
});

test("readers get a page's worth of a polyglot: nothing that followed the picture", async () => {
  const secret = "<script>alert('polyglot')</script>";
  const exif = { IFD0: { Make: "Lumen" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1" } };
  const located = await sharp(picture).withExif(exif).jpeg().toBuffer();
  const assetId = await upload(Buffer.concat([located, Buffer.from(secret), Buffer.from("PK\x03\x04")]));
  await writer().asset.update({
    where: { id: assetId },
    data: { credit: "김하나 & Co", copyright: "© Test" },
  });
  await writer().$transaction((tx) => cutAsset(tx, assetId));
  const cut = await readCut((await cutsOf(assetId))["16:9"].key);
  if (!cut) throw new Error("no such crop");
  for (const format of ["avif", "webp", "jpg"] as const) {
    const bytes = Buffer.from(await readRendition(cut, 640, format));
    const { width, height, exif: kept, xmp } = await sharp(bytes).metadata();
    expect([format, width, height]).toEqual([format, 640, 360]);
    expect(kept).toBeUndefined();
    expect(xmp?.toString()).toContain("김하나 &#38; Co");
    expect(bytes.includes(secret)).toBe(false);
  }
});

test("a crop keeps its address while nothing of it changes, and follows the focal point", async () => {
  const assetId = await upload();
  const before = await cutsOf(assetId);
  await writer().$transaction((tx) => cutAsset(tx, assetId));
  expect(await cutsOf(assetId)).toEqual(before);
  await writer().asset.update({ where: { id: assetId }, data: { focalX: 0.1, focalY: 0.9 } });
  await writer().$transaction((tx) => cutAsset(tx, assetId));
  const after = await cutsOf(assetId);
  expect(after.full.key).toBe(before.full.key);
  expect(after["1:1"].key).not.toBe(before["1:1"].key);
  expect(await readCut(after["1:1"].key)).toMatchObject({ left: 0, width: 1200, height: 1200 });
  // The old address answers on.
  expect(await readCut(before["1:1"].key)).toMatchObject({ left: 200 });
  await writer().asset.update({ where: { id: assetId }, data: { focalX: 0.5, focalY: 0.5 } });
  await writer().$transaction((tx) => cutAsset(tx, assetId));
  expect(await cutsOf(assetId)).toEqual(before);
});

test("another file takes a picture's place, with the crop that an editor placed", async () => {
  const assetId = await upload();
  const box = { left: 10, top: 20, width: 400, height: 300 };
  await writer().$transaction((tx) => cutAsset(tx, assetId, { name: "4:3", box }));
  const before = await cutsOf(assetId);
  const retouched = await sharp(picture).negate().jpeg().toBuffer();
  must(await replaceFile(reporter, { ...uploadOf(retouched), assetId, version: 0 }, noon));
  const after = await cutsOf(assetId);
  expect(after["4:3"].key).not.toBe(before["4:3"].key);
  expect(await readCut(after["4:3"].key)).toMatchObject(box);
  const smaller = await sharp(picture).resize(800).jpeg().toBuffer();
  must(await replaceFile(reporter, { ...uploadOf(smaller), assetId, version: null }, noon));
  expect((await cutsOf(assetId))["4:3"]).toMatchObject({ width: 800, height: 600 });
  expect(await writer().assetFile.count({ where: { assetId } })).toBe(3);
});

test("who may not, who is behind and what is of another kind replaces nothing", async () => {
  const assetId = await upload();
  const stranger = await addUser("reporter", "another");
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n");
  const tries = [
    await replaceFile(stranger, { ...uploadOf(picture), assetId, version: 0 }, noon),
    await replaceFile(reporter, { ...uploadOf(picture), assetId, version: 7 }, noon),
    await replaceFile(reporter, { ...uploadOf(pdf), assetId, version: 0 }, noon),
    await replaceFile(reporter, { ...uploadOf(picture), assetId: randomUUID(), version: 0 }, noon),
  ];
  expect(tries.flatMap(reasons)).toEqual([
    "not_your_asset",
    "asset_changed_meanwhile",
    "not_the_same_kind",
    "no_such_asset",
  ]);
});
