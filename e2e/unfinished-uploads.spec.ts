import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { addStaff } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { paperFolder } from "./running-paper.ts";

const MB = 1024 * 1024;

/** A recording of silence after some noise that no other has, on the disk as on a reporter's. */
async function recording(path: string, bytes: number): Promise<void> {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(bytes - 8, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(48_000, 24);
  head.writeUInt32LE(96_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes - 44, 40);
  await writeFile(path, Buffer.concat([head, randomBytes(1_000)]));
  await truncate(path, bytes);
}

/** Lets so many pieces through and loses the connection at the next; returns what gives the connection back. */
async function loseAfter(page: Page, pieces: number): Promise<() => Promise<void>> {
  let sent = 0;
  await page.route("**/api/v1/uploads/*", (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    sent += 1;
    return sent > pieces ? route.abort("connectionfailed") : route.continue();
  });
  return () => page.unroute("**/api/v1/uploads/*");
}

/** Uploads a file as far as so many pieces of 8 MB; its id. */
async function uploadPart(page: Page, file: string, pieces: number): Promise<string> {
  const giveBack = await loseAfter(page, pieces);
  const cut = page.waitForEvent("requestfailed", (request) => request.method() === "PATCH");
  await page.getByLabel("Files to upload").setInputFiles(file);
  const id = (await cut).url().split("/").at(-1) ?? "";
  await giveBack();
  return id;
}

async function reload(page: Page): Promise<void> {
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
}

const unfinished = (page: Page) => page.getByRole("region", { name: "Unfinished uploads" });
const partsOf = (id: string) => join(paperFolder(), "media", "uploads", id);

test("an upload of 62 MB that was cut near its end goes on after a reload, and no byte is sent twice", async ({
  openAs,
  faults,
}, testInfo) => {
  faults.allow(/ERR_FAILED|ERR_CONNECTION/);
  const reporter = await addStaff("reporter");
  const page = await openAs(reporter);
  await page.goto("/newsroom/pictures?mine=yes");
  const pieces: { from: number; to: number }[] = [];
  page.on("response", (response) => {
    const request = response.request();
    if (request.method() !== "PATCH" || response.status() !== 204) return;
    pieces.push({
      from: Number(request.headers()["upload-offset"]),
      to: Number(response.headers()["upload-offset"]),
    });
  });
  const [file, other] = [testInfo.outputPath("hearing.wav"), testInfo.outputPath("other.wav")];
  await recording(file, 62 * MB);
  await recording(other, 62 * MB);
  await uploadPart(page, file, 7);
  await reload(page);

  const list = unfinished(page);
  await expect(list.getByRole("listitem")).toHaveText(/hearing\.wav.*59 MB of 65 MB/);
  await expectAccessible(page);
  const second = await openAs(reporter);
  await second.goto("/newsroom/pictures?mine=yes");
  await expect(unfinished(second).getByRole("listitem")).toHaveText(/hearing\.wav.*59 MB of 65 MB/);

  await list.getByLabel("The same file again").waitFor({ state: "attached" });
  const choose = async (path: string) => {
    const choosing = page.waitForEvent("filechooser");
    await list.getByRole("button", { name: "Go on: hearing.wav" }).press("Enter");
    await (await choosing).setFiles(path);
  };
  await choose(other);
  await expect(list.getByRole("alert")).toContainText("This is not the file that was cut off.");
  await choose(file);
  await expect(page.getByText("1 of 1 uploaded")).toBeVisible();
  await expect(page.getByRole("link", { name: "hearing.wav", exact: true })).toBeVisible();
  await expect(list).toHaveCount(0);

  expect(pieces.map(({ from }) => from)).toEqual([0, 8, 16, 24, 32, 40, 48, 56].map((size) => size * MB));
  expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(62 * MB);
});

test("an upload is called off on another device, by its owner alone, and its bytes are freed", async ({
  openAs,
  faults,
}, testInfo) => {
  faults.allow(/ERR_FAILED|ERR_CONNECTION/);
  const reporter = await addStaff("reporter");
  const page = await openAs(reporter);
  await page.goto("/newsroom/pictures?mine=yes");
  const file = testInfo.outputPath("called-off.wav");
  await recording(file, 10 * MB);
  const id = await uploadPart(page, file, 1);
  await page.goto("about:blank");

  const stranger = await openAs(await addStaff("editor"));
  await stranger.goto("/newsroom/pictures");
  await expect(unfinished(stranger)).toHaveCount(0);
  const refused = await stranger.request.delete(`/api/v1/uploads/${id}`, {
    headers: { "Tus-Resumable": "1.0.0", "Sec-Fetch-Site": "same-origin" },
  });
  expect(refused.status()).toBe(404);
  expect(existsSync(partsOf(id))).toBe(true);

  const second = await openAs(reporter);
  await second.goto("/newsroom/pictures?mine=yes");
  await unfinished(second).getByRole("button", { name: "Call off: called-off.wav" }).press("Enter");
  await expect(unfinished(second)).toHaveCount(0);
  expect(existsSync(partsOf(id))).toBe(false);
  expect(existsSync(`${partsOf(id)}.json`)).toBe(false);
  await second.reload();
  await expect(unfinished(second)).toHaveCount(0);
});

test("an upload is called off while it runs, and nothing of it stays", async ({
  openAs,
  faults,
}, testInfo) => {
  faults.allow(/ERR_FAILED|ERR_ABORTED|ERR_CONNECTION/);
  const page = await openAs(await addStaff("reporter"));
  await page.goto("/newsroom/pictures?mine=yes");
  const file = testInfo.outputPath("running.wav");
  await recording(file, 40 * MB);
  // So slow that it is under way while it is called off: half a megabyte a second.
  const network = await page.context().newCDPSession(page);
  await network.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: MB / 2,
  });
  const begun = page.waitForRequest((request) => request.method() === "PATCH");
  await page.getByLabel("Files to upload").setInputFiles(file);
  const id = (await begun).url().split("/").at(-1) ?? "";
  const answer = page.waitForResponse((response) => response.request().method() === "DELETE");
  await page.getByRole("button", { name: "Call off: running.wav" }).press("Enter");
  expect((await answer).status()).toBe(204);
  await expect(page.getByRole("region", { name: "Uploads" })).toHaveCount(0);
  expect(existsSync(partsOf(id))).toBe(false);
  await page.reload();
  await expect(unfinished(page)).toHaveCount(0);
});

test("an upload that another device calls off ends where it is being sent", async ({
  openAs,
  faults,
}, testInfo) => {
  faults.allow(/ERR_FAILED|ERR_ABORTED|ERR_CONNECTION/, /404.*uploads/);
  const reporter = await addStaff("reporter");
  const [page, second] = [await openAs(reporter), await openAs(reporter)];
  await page.goto("/newsroom/pictures?mine=yes");
  const file = testInfo.outputPath("sent.wav");
  await recording(file, 40 * MB);
  const network = await page.context().newCDPSession(page);
  await network.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 4 * MB,
  });
  const begun = page.waitForResponse((response) => response.request().method() === "PATCH");
  await page.getByLabel("Files to upload").setInputFiles(file);
  const id = (await begun).url().split("/").at(-1) ?? "";
  await second.goto("/newsroom/pictures?mine=yes");
  await unfinished(second).getByRole("button", { name: "Call off: sent.wav" }).press("Enter");
  await expect(unfinished(second)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Uploads" }).getByRole("alert")).toContainText(
    "This upload is not known any more.",
  );
  expect(existsSync(partsOf(id))).toBe(false);
});
