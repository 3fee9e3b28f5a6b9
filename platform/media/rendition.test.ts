import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { drawPicture } from "#test/sample-pictures.ts";
import { mediaStore, originalKey } from "../media-store.ts";
import { mediaWorkers } from "./media-workers.ts";
import { readRendition } from "./rendition.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), "stet-rendition-"));
const hash = "ab".repeat(32);
const source = {
  key: "k".repeat(43),
  hash,
  left: 0,
  top: 0,
  width: 5000,
  height: 4000,
  isAnimated: false,
  credit: "",
  copyright: "",
};
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

beforeAll(async () => {
  process.env.STET_MEDIA_DIR = folder;
  const path = join(tmpdir(), `stet-rendition-${process.pid}.jpg`);
  writeFileSync(path, await drawPicture(5000, 4000));
  await mediaStore().put(originalKey(hash), path);
  rmSync(path);
});

afterAll(() => {
  mediaWorkers().stop();
  rmSync(folder, { recursive: true });
});

/** Kills whoever is at work, so many times; each is another process than the one before. */
async function killAtWork(times: number): Promise<void> {
  const killed = new Set<number>();
  while (killed.size < times) {
    await vi.waitUntil(() => mediaWorkers().busyProcesses.some((pid) => !killed.has(pid)), {
      timeout: 30_000,
    });
    const pid = mediaWorkers().busyProcesses.find((one) => !killed.has(one));
    if (!pid) continue;
    killed.add(pid);
    process.kill(pid, "SIGKILL");
  }
}

test("a rendition whose process is killed in the middle is made by another, whole", async () => {
  const [bytes] = await Promise.all([readRendition(source, 1280, "avif"), killAtWork(1)]);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1280, height: 1024 });
  expect(files()).toEqual(["1280.avif", hash].sort());
  expect(await readRendition(source, 1280, "avif")).toEqual(bytes);
});

test("one whose process is killed twice is given up, leaves nothing, and is made when it is asked for again", async () => {
  const [answer] = await Promise.allSettled([readRendition(source, 960, "avif"), killAtWork(2)]);
  expect(answer).toMatchObject({ status: "rejected", reason: { reason: "died" } });
  expect(files()).not.toContain("960.avif");
  expect(await sharp(await readRendition(source, 960, "avif")).metadata()).toMatchObject({ width: 960 });
});
