import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readAssetPictures } from "#newsroom/assets/asset-reads.ts";
import { uploadAsset } from "#newsroom/assets/upload-asset.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { unpublishStory } from "#newsroom/stories/unpublish-story.ts";
import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { mediaWorkers } from "#platform/media/media-workers.ts";
import { Notices } from "#platform/notices.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import { drawPicture } from "#test/sample-pictures.ts";
import { makeAhead, sweepUploads } from "./media-keeper.ts";
import { makeReaderMedia } from "./reader-media.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), "stet-media-"));
let paper: Awaited<ReturnType<typeof openTestPaper>>;
let notices: Notices;
let server: Server;
let address = "";
let editor: Awaited<ReturnType<typeof addUser>>;

beforeAll(async () => {
  process.env.STET_MEDIA_DIR = folder;
  paper = await openTestPaper();
  editor = await addUser("editor");
  notices = new Notices(paper.writerUrl);
  await notices.start();
  const media = makeReaderMedia(notices);
  server = createServer((request, response) => {
    if (!media.answerKept(request, response)) void media.answer(request, response, request.url ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}`;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  mediaWorkers().stop();
  await notices.stop();
  await paper.close();
  rmSync(folder, { recursive: true });
});

async function upload(bytes: Buffer, name: string): Promise<string> {
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  return must(await uploadAsset(editor, { id: randomUUID(), path, name }, noon)).assetId;
}

/** A live story that shows the asset. */
async function publishWith(assetId: string): Promise<string> {
  const storyId = await startStory(editor, documentOf("A picture of it", "Words around it."));
  await setField(editor, storyId, "section", paper.sectionId);
  await setField(editor, storyId, "slug", `story-${randomUUID()}`);
  const stamp = { local: "2026-03-11T12:00", zone: "Asia/Seoul" };
  must(await setField(editor, storyId, "source", paper.sourceId));
  must(await setField(editor, storyId, "stamp", stamp));
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1 }, new Date()));
  const { livePublicationId } = await writer().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { livePublicationId: true },
  });
  await writer().$transaction(async (tx) => {
    await tx.publicationAsset.create({ data: { publicationId: livePublicationId ?? "", assetId, storyId } });
    await expire(tx, [`asset:${assetId}`]);
  });
  await notices.catchUp();
  return storyId;
}

async function pathOf(assetId: string, width: number, format: string): Promise<string> {
  const found = (await readAssetPictures(writer(), [assetId])).get(assetId);
  return `/media/${found?.cuts["16:9"].key}/${width}.${format}`;
}

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(address + path, { method, headers });

test("a rendition is there while a live story shows its picture, and gone at once with it", async () => {
  const assetId = await upload(await drawPicture(1200, 900), "a.jpg");
  const path = await pathOf(assetId, 640, "webp");
  expect((await ask(path)).status).toBe(404);
  const storyId = await publishWith(assetId);
  const first = await ask(path);
  expect(first.status).toBe(200);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "surrogate-key": `asset:${assetId}`,
  });
  expect(first.headers.get("set-cookie")).toBeNull();
  const etag = first.headers.get("etag") ?? "";
  const bytes = Buffer.from(await first.arrayBuffer());
  // From now on out of memory.
  expect((await ask(path, { "If-None-Match": etag })).status).toBe(304);
  const part = await ask(path, { Range: "bytes=4-11" });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 4-11/${bytes.length}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(4, 12))).toBe(true);
  expect((await ask(path, { Range: `bytes=${bytes.length}-` })).status).toBe(416);
  expect((await ask(path, {}, "HEAD")).headers.get("content-length")).toBe(String(bytes.length));
  expect((await ask(path, {}, "POST")).status).toBe(405);

  must(await unpublishStory(editor, { storyId }, new Date()));
  await writer().$transaction((tx) => expire(tx, [`asset:${assetId}`]));
  await notices.catchUp();
  expect((await ask(path, { "If-None-Match": etag })).status).toBe(404);
});

test("a picture whose rights run out leaves at the moment, without anybody doing anything", async () => {
  const assetId = await upload(await drawPicture(400, 300), "b.jpg");
  const storyId = await publishWith(assetId);
  expect(storyId).not.toBe("");
  const path = await pathOf(assetId, 320, "jpg");
  const soon = new Date(Date.now() + 2_500);
  await writer().$transaction(async (tx) => {
    await tx.asset.update({ where: { id: assetId }, data: { expiresAt: soon, expiresZone: "Asia/Seoul" } });
    await expire(tx, [`asset:${assetId}`]);
  });
  await notices.catchUp();
  const shown = await ask(path);
  expect(shown.headers.get("cache-control")).toMatch(/^public, max-age=[0-2], immutable$/);
  await expect.poll(async () => (await ask(path)).status, { timeout: 20_000 }).toBe(404);
  expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime() - 50);
});

test("nothing is under a width, a format or a name that nobody gave", async () => {
  const assetId = await upload(await drawPicture(400, 300), "c.jpg");
  await publishWith(assetId);
  const good = await pathOf(assetId, 320, "avif");
  expect((await ask(good)).status).toBe(200);
  const key = good.split("/")[2];
  for (const path of [
    `/media/${key}/321.avif`,
    `/media/${key}/640.avif`,
    `/media/${key}/320.png`,
    `/media/${key}/320.svg`,
    `/media/${"k".repeat(43)}/320.avif`,
    `/media/${key}/..%2f..%2f320.avif`,
    "/media/../original",
    // Of a picture readers never get the file.
    `/media/file/${assetId}/c.jpg`,
  ]) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
});

test("a document is for the reader's own machine, in parts if they like", async () => {
  const pdf = Buffer.from(`%PDF-1.7\n${"1 0 obj << >> endobj\n".repeat(50)}trailer << >>\n%%EOF\n`);
  const assetId = await upload(pdf, "보고서 2026.pdf");
  const path = `/media/file/${assetId}/report.pdf`;
  expect((await ask(path)).status).toBe(404);
  await publishWith(assetId);
  const whole = await ask(path);
  expect(whole.headers.get("content-disposition")).toMatch(
    /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/,
  );
  expect(whole.headers.get("content-type")).toBe("application/pdf");
  expect(Buffer.from(await whole.arrayBuffer()).equals(pdf)).toBe(true);
  const part = await ask(path, { Range: "bytes=0-3" });
  expect([part.status, await part.text()]).toEqual([206, "%PDF"]);
});

test("what is not in the store any more is not found until it is there again", async () => {
  const assetId = await upload(
    Buffer.from("%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"),
    "m.pdf",
  );
  const pictureId = await upload(await drawPicture(1100, 900), "m.jpg");
  await Promise.all([publishWith(assetId), publishWith(pictureId)]);
  const paths = [`/media/file/${assetId}/m.pdf`, await pathOf(pictureId, 480, "webp")];
  rmSync(join(folder, "original"), { recursive: true });
  for (const path of paths) {
    const answer = await ask(path);
    expect([path, answer.status, answer.headers.get("cache-control")]).toEqual([path, 404, "no-store"]);
  }
  await upload(await drawPicture(1100, 900), "again.jpg");
  expect((await ask(paths[1] ?? "")).status).toBe(200);
});

test("a film's captions come where the film does, as text for players alone", async () => {
  const boxes = "\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08moov";
  const film = Buffer.from(boxes, "latin1");
  const assetId = await upload(film, "harbour.mp4");
  const captions = "WEBVTT\n\n00:01.000 --> 00:04.000\n배가 들어온다.\n";
  await writer().asset.update({ where: { id: assetId }, data: { captions }, select: { id: true } });
  const path = `/media/captions/${assetId}.vtt`;
  expect((await ask(path)).status).toBe(404);
  await publishWith(assetId);
  const answer = await ask(path);
  expect(answer.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await answer.text()).toBe(captions);
  const again = await ask(path, { "If-None-Match": answer.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
  await writer().asset.update({ where: { id: assetId }, data: { captions: "" }, select: { id: true } });
  expect((await ask(path)).status).toBe(404);
});

test("the usual renditions are made ahead, and what lay for a day in the uploads is removed", async () => {
  const assetId = await upload(await drawPicture(400, 300), "d.jpg");
  expect(await makeAhead(assetId)).toBe(0);
  await publishWith(assetId);
  expect(await makeAhead(assetId)).toBeGreaterThan(4);
  const parts = join(folder, "uploads");
  mkdirSync(parts, { recursive: true });
  writeFileSync(join(parts, "left"), "half");
  expect(await sweepUploads(Date.now())).toBe(0);
  expect(await sweepUploads(Date.now() + 25 * 3_600_000)).toBe(1);
  expect(readdirSync(parts)).toEqual([]);
});
