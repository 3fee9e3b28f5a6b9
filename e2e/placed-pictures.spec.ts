import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { writer } from "#platform/db/writer.ts";
import { addStaff, draftStory } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { GANG, HAN, InputMethod, placeCaret } from "./input-method.ts";
import { readShifts, watchShifts } from "./layout-shift.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  dropFile,
  expectSaved,
  openEditor,
  paragraphs,
  publish,
  readFromServer,
  storyText,
} from "./story-editor.ts";

/** A small picture that no other test has. */
async function makePicture(): Promise<Buffer> {
  const [r, g, b] = randomUUID()
    .split("-")
    .map((part) => Number.parseInt(part.slice(0, 2), 16));
  const background = { r: r ?? 0, g: g ?? 0, b: b ?? 0 };
  return sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function draftWith(headline: string, slug: string) {
  const editor = await addStaff("editor");
  const body = ["The first paragraph.", "The second paragraph."];
  const storyId = await draftStory(editor, {
    headline,
    body,
    section: "world",
    slug,
    byline: "Courier staff",
  });
  return { editor, storyId };
}

/** Chooses a file of this computer in the picker that is open. */
async function addFromComputer(page: Page, name: string, press: () => Promise<void>) {
  const choosing = page.waitForEvent("filechooser");
  await press();
  await (await choosing).setFiles({ name, mimeType: "image/jpeg", buffer: await makePicture() });
}

async function setWords(page: Page, alt: string, credit: string) {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Alt text" }).fill(alt);
  await dialog.getByRole("textbox", { name: "Credit" }).fill(credit);
  await dialog.getByRole("button", { name: "Set" }).press("Enter");
  await expect(dialog).toHaveCount(0);
}

test("a picture is placed, described and published with the keyboard alone; readers' page does not jump @phone", async ({
  openAs,
}) => {
  const { editor, storyId } = await draftWith("Boats with a picture", `placed-${randomUUID()}`);
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await storyText(page).getByText("The first paragraph.").click();
  await page.keyboard.press("ControlOrMeta+Shift+Digit6");
  const picker = page.getByRole("dialog", { name: "Picture or file" });
  const add = picker.getByRole("button", { name: "Add from this computer" });
  await addFromComputer(page, "harbour.jpg", () => add.press("Enter"));
  await expect(picker.getByText("harbour.jpg: added.")).toBeVisible();
  await expectAccessible(page);
  await picker.getByRole("button", { name: "Place" }).press("Enter");

  const figure = storyText(page).getByRole("figure");
  await expect(figure).toContainText("No alt text yet");
  await page.keyboard.type("Boats come home.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("And on with the text.");
  await expect(storyText(page).getByText("And on with the text.", { exact: true })).toBeVisible();
  await expectSaved(page);

  await page.getByRole("banner").getByRole("button", { name: "Publish" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /no alt text/ })
    .press("Enter");
  await page.keyboard.press("Enter");
  await setWords(page, "Three boats in a harbour", "Kim Demo / Stet");
  await page.keyboard.press("Alt+ArrowUp");
  await expectSaved(page);
  const saved = await readFromServer(page);
  expect(saved.document.content.map(({ type }) => type).slice(2)).toEqual([
    "picture",
    "paragraph",
    "paragraph",
    "paragraph",
  ]);

  const address = await publish(page);
  const reader = await openAs("stranger");
  await watchShifts(reader);
  await reader.goto(address);
  const picture = reader.getByRole("img", { name: "Three boats in a harbour" });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
    /^.*\/media\/.*\.avif$/,
  );
  await expect(reader.getByText("Boats come home.")).toBeVisible();
  await expect(reader.getByText("Kim Demo / Stet")).toBeVisible();
  expect(await readShifts(reader)).toBe(0);
  await expectAccessible(reader);
});

test("a caption is composed in Hangul while somebody else writes in the text", async ({ openAs, faults }) => {
  // Whoever saves second is told what came in between, and saves again.
  faults.allow(/status of 409 .*\/steps/);
  const editor = await addStaff("editor");
  const { id: assetId } = await writer().asset.findFirstOrThrow({
    where: { kind: "picture", binnedAt: null },
    select: { id: true },
  });
  const storyId = await draftStory(editor, {
    headline: "제목",
    language: "ko",
    body: [
      "첫 문단.",
      {
        type: "picture",
        attrs: { assetId, credit: "", alt: "강", isDecorative: false, crop: "full" },
        content: [{ type: "caption", content: [{ type: "text", text: "서울의 강" }] }],
      },
    ],
  });
  const [page, other] = [await openAs(editor), await openAs(await addStaff("editor", "Bert"))];
  for (const one of [page, other]) await openEditor(one, storyId);
  const caption = storyText(page).locator(".placed-caption");
  await placeCaret(caption, "의", "behind");
  const ime = await InputMethod.of(page);
  await ime.show("ㅎ");
  await paragraphs(other).first().click();
  await other.keyboard.press("Home");
  await other.keyboard.type("Bert: ");
  await expect(paragraphs(page).first()).toHaveText("Bert: 첫 문단.");
  await expect(caption).toContainText("서울의ㅎ 강");
  await ime.type(HAN, GANG);
  await expect(caption).toContainText("서울의한강 강");
  await expect(storyText(other).locator(".placed-caption")).toContainText("서울의한강 강");
  await expectSaved(page);
});

test("a picture dropped into the text waits beside it until it is there", async ({ openAs, faults }) => {
  faults.allow(/422.*uploads/);
  const { editor, storyId } = await draftWith("Boats that are dropped", `dropped-${randomUUID()}`);
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await dropFile(page, "dropped.jpg", "image/jpeg", await makePicture());
  await expect(storyText(page).getByRole("figure")).toBeVisible();
  await expect(page.getByText("is being added")).toHaveCount(0);
  await expectSaved(page);
  await storyText(page).getByRole("figure").getByText("No credit yet").click();
  await page.keyboard.press("Backspace");
  await expect(storyText(page).getByRole("figure")).toHaveCount(0);
  await expectSaved(page);

  await dropFile(page, "broken.jpg", "image/jpeg", new TextEncoder().encode("no picture at all"));
  await expect(page.getByRole("alert").filter({ hasText: "broken.jpg was not added." })).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("broken.jpg")).toHaveCount(0);
});

test("a lead picture stands at the head and on cards, and is gone at the second its rights end", async ({
  openAs,
}) => {
  const headline = `Boats that lead ${randomUUID()}`;
  const { editor, storyId } = await draftWith(headline, `lead-${randomUUID()}`);
  const page = await openAs(editor);
  await openEditor(page, storyId);
  const field = page.getByRole("group", { name: "Lead picture" });
  await field.getByRole("button", { name: "Choose a picture" }).press("Enter");
  const add = page.getByRole("dialog").getByRole("button", { name: "Add from this computer" });
  await addFromComputer(page, "lead.jpg", () => add.press("Enter"));
  // A key pressed before the dialog has given the focus back would go where the focus goes.
  await expect(field.getByRole("button", { name: "Another picture" })).toBeFocused();
  await field.getByRole("button", { name: "Details" }).press("Enter");
  await setWords(page, "A lead boat", "Lee Demo");
  await expectSaved(page);
  const address = await publish(page);

  const reader = await openAs("stranger");
  await reader.goto("/world");
  await expect(reader.getByRole("article").filter({ hasText: headline }).locator("img")).toHaveCount(1);
  const feed = await (await reader.request.get("/world/feed.json")).json();
  const entry = feed.items.find(({ title }: { title: string }) => title === headline);
  expect(entry.image).toMatch(/\/media\/.*\.jpg$/);
  expect((await reader.request.get(new URL(entry.image).pathname)).headers()["content-type"]).toBe(
    "image/jpeg",
  );

  // Nobody tells the page: it knows since it was made when the rights end.
  const expiresAt = new Date(Date.now() + 10_000);
  await writer().asset.updateMany({
    where: { leads: { some: { id: storyId } } },
    data: { expiresAt, expiresZone: "Asia/Seoul" },
  });
  await reader.goto(address);
  await expect(reader.getByRole("img", { name: "A lead boat" })).toBeVisible();
  const card = reader.locator("meta[property='og:image']");
  expect(await card.getAttribute("content")).toMatch(/\/media\/.*\.jpg$/);
  await expect(async () => {
    await reader.reload();
    await expect(reader.getByRole("heading", { level: 1, name: headline })).toBeVisible();
    await expect(reader.getByRole("img", { name: "A lead boat" })).toHaveCount(0);
  }).toPass({ timeout: 30_000 });
  expect(await card.getAttribute("content")).toMatch(/\/cards\/.*\.png/);
});
