import { randomUUID } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import type { UserActor } from "#newsroom/actor.ts";
import { writer } from "#platform/db/writer.ts";
import { originalKey } from "#platform/media-store.ts";
import { addStaff } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { paperFolder } from "./running-paper.ts";

/** A picture like no other, so that no test meets another's. */
async function picture(name: string) {
  const [red = 0, green = 0, blue = 0] = Buffer.from(randomUUID());
  const buffer = await sharp({
    create: { width: 800, height: 600, channels: 3, background: { r: red, g: green, b: blue } },
  })
    .jpeg()
    .toBuffer();
  return { name: `${name}.jpg`, mimeType: "image/jpeg", buffer };
}

const choose = async (page: Page, ...names: string[]) =>
  page.getByLabel("Files to upload").setInputFiles(await Promise.all(names.map(picture)));

const card = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

/** Uploads a picture and opens it; its address. */
async function uploaded(page: Page, name: string): Promise<string> {
  await page.goto("/newsroom/pictures?mine=yes");
  await choose(page, name);
  await card(page, `${name}.jpg`).click();
  await expect(page.getByRole("heading", { level: 1, name: `${name}.jpg` })).toBeVisible();
  return page.url();
}

test("pictures are uploaded, chosen by keyboard and credited together @phone", async ({ openAs }) => {
  const page = await openAs(await addStaff("reporter"));
  await page.goto("/newsroom/pictures?mine=yes");
  await expect(page.getByText("Nothing here.")).toBeVisible();
  await choose(page, "one", "two", "three");
  await expect(page.getByText("3 of 3 uploaded")).toBeVisible();
  await expect(page.getByRole("list", { name: "Pictures" }).getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);

  const links = page.getByRole("list", { name: "Pictures" }).getByRole("link");
  await links.first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Edit all" }).press("Enter");
  await page.getByLabel("Set credit").press("Space");
  await page.getByRole("textbox", { name: "Credit", exact: true }).fill("Kim / Yonhap");
  await page.getByLabel("Add keywords").fill("harbour, 항구");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 saved.")).toBeVisible();
  await expect(page.getByText("Kim / Yonhap")).toHaveCount(2);
  await page.goto("/newsroom/pictures?mine=yes&keyword=항구");
  await expect(page.getByRole("list", { name: "Pictures" }).getByRole("listitem")).toHaveCount(2);
});

test("an upload that was cut off goes on where it stopped after the page was loaded again", async ({
  openAs,
  faults,
}, testInfo) => {
  faults.allow(/ERR_FAILED|ERR_CONNECTION/);
  const page = await openAs(await addStaff("reporter"));
  await page.goto("/newsroom/pictures?mine=yes");
  // A file that stays the same one, with its time, as on a reporter's disk.
  const file = testInfo.outputPath("long.jpg");
  await writeFile(file, (await picture("long")).buffer);
  const begun: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/v1/uploads")) begun.push(request.url());
  });
  await page.route("**/api/v1/uploads/*", (route) =>
    route.request().method() === "PATCH" ? route.abort("connectionfailed") : route.continue(),
  );
  const cut = page.waitForEvent("requestfailed", (request) => request.method() === "PATCH");
  await page.getByLabel("Files to upload").setInputFiles(file);
  await cut;
  await page.unroute("**/api/v1/uploads/*");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await page.getByLabel("Files to upload").setInputFiles(file);
  await expect(page.getByText("1 of 1 uploaded")).toBeVisible();
  await expect(card(page, "long.jpg")).toBeVisible();
  expect(begun).toHaveLength(1);
});

test("of two who write one credit the second sees both and chooses", async ({ openAs, faults }) => {
  // The second is kept from hearing of the first.
  faults.allow(/409/, /\/api\/v1\/assets\/\S+ net::ERR_FAILED$/, /net::ERR_FAILED \(\S+\/api\/v1\/assets\//);
  const [writer, editor]: UserActor[] = [await addStaff("reporter", "Wri Ter"), await addStaff("editor")];
  if (!writer || !editor) throw new Error("nobody");
  const [one, two] = [await openAs(writer), await openAs(editor)];
  const address = await uploaded(one, "shared");
  await two.goto(address);
  await two.route("**/api/v1/assets/*", (route) =>
    route.request().method() === "GET" ? route.abort() : route.continue(),
  );
  await one.getByLabel("Credit", { exact: true }).fill("Wri Ter");
  const saved = one.waitForResponse((response) => response.url().endsWith("/fields/credit") && response.ok());
  await one.getByLabel("Copyright").focus();
  await saved;
  await two.getByLabel("Credit", { exact: true }).fill("AP");
  await expect(two.getByRole("alert").filter({ hasText: "Wri Ter set this meanwhile" })).toContainText(
    "Yours is AP",
  );
  const kept = two.waitForResponse((response) => response.url().endsWith("/fields/credit") && response.ok());
  await two.getByRole("button", { name: "Keep mine" }).click();
  await kept;
  await expect(two.getByRole("button", { name: "Keep mine" })).toHaveCount(0);
  await one.reload();
  await expect(one.getByLabel("Credit", { exact: true })).toHaveValue("AP");
});

test("a picture is described, cropped and binned by keyboard alone @phone", async ({ openAs }) => {
  const page = await openAs(await addStaff("reporter"));
  await uploaded(page, "harbour");
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Alt text" }).fill("Boats in the harbour");
  await page.getByRole("application").focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(page.getByLabel("From the left, %")).toHaveValue("40");
  await page.getByRole("button", { name: "Square (1:1)", exact: true }).first().press("Enter");
  const left = page.getByLabel("Left", { exact: true });
  const before = Number(await left.inputValue());
  await page.getByRole("application").press("ArrowRight");
  await expect(left).toHaveValue(String(before + 8));
  await page.getByRole("application").press("-");
  await expect(page.getByRole("button", { name: "Follow the focal point again" })).toBeVisible();
  await expect(page.getByText("placed “Square (1:1)”")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Alt text" })).toHaveValue("Boats in the harbour");
  await expect(page.getByText("Placed by hand")).toHaveCount(1);
  await page.getByRole("button", { name: "Bin", exact: true }).press("Enter");
  await expect(page.getByText("In the bin")).toBeVisible();
  await page.getByRole("button", { name: "Restore", exact: true }).press("Enter");
  await expect(page.getByText("In the bin")).toHaveCount(0);
});

test("a file that is gone from the store is not there, and no fault of the server", async ({ openAs }) => {
  const page = await openAs(await addStaff("reporter"));
  const assetId = (await uploaded(page, "gone")).split("/").at(-1) ?? "";
  const { file, cuts } = await writer().asset.findUniqueOrThrow({
    where: { id: assetId },
    select: { file: { select: { hash: true } }, cuts: { where: { name: "full" }, select: { key: true } } },
  });
  const path = join(paperFolder(), "media", originalKey(file?.hash ?? ""));
  const ask = async (address: string) => {
    const answer = await page.request.get(`/api/v1/media/${address}`);
    return [answer.status(), answer.ok() ? "" : await answer.json()];
  };
  // One that nothing has asked for, so that it has to be made of the original.
  const rendition = `${cuts[0]?.key}/640.jpg`;
  await rename(path, `${path}.away`);
  expect(await ask(`file/${assetId}`)).toEqual([404, { reason: "file_missing" }]);
  expect(await ask(rendition)).toEqual([404, { reason: "file_missing" }]);
  // The libraries of other tests show it as well.
  await rename(`${path}.away`, path);
  expect(await ask(`file/${assetId}`)).toEqual([200, ""]);
  expect(await ask(rendition)).toEqual([200, ""]);
});
