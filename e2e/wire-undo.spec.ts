import type { Page } from "@playwright/test";
import { addStaff, draftStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  expectSaved,
  headline,
  openEditor,
  paragraphs,
  pasteText,
  readCopy,
  storyText,
} from "./story-editor.ts";

const copy = readCopy("../prisma/seed-content/sample-wire.txt") ?? "";
const copyHeadline = "S. Korea, Norway agree to join hands in ridding N. Pacific of ghost nets";

async function openWithCopy(page: Page) {
  const storyId = await draftStory(await addStaff("editor"), { headline: "" });
  await openEditor(page, storyId);
  await storyText(page).click();
  await pasteText(page, copy);
  const panel = page.getByRole("region", { name: "What was recognised" });
  await expect(panel.getByRole("heading")).toBeInViewport();
  return panel;
}

async function addToFirstParagraph(page: Page, words: string) {
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

test("undo all asks before it takes out what was written since, and offers it back", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const panel = await openWithCopy(page);
  await addToFirstParagraph(page, " Mine.");

  await panel.getByRole("button", { name: "Undo all" }).click();
  const question = page.getByRole("dialog", { name: "Undo all?" });
  await question.getByRole("button", { name: "Leave it" }).click();
  await expect(storyText(page)).toContainText("Mine.");

  await panel.getByRole("button", { name: "Undo all" }).click();
  await question.getByRole("button", { name: "Undo all" }).click();
  await expect(headline(page)).toBeEmpty();
  await expect(storyText(page)).not.toContainText("Mine.");
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(headline(page)).toHaveText(copyHeadline);
  await expect(storyText(page)).toContainText("Mine.");
  await expectSaved(page);
});

test("undo all of untouched copy asks nothing", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const panel = await openWithCopy(page);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await panel.getByRole("button", { name: "Undo all" }).click();
  await expect(headline(page)).toBeEmpty();
  await expect(page.getByRole("button", { name: "Bring it back" })).toHaveCount(0);
  await expect(panel).toHaveCount(0);
});

test("a headline corrected by hand is not undone without a question", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const panel = await openWithCopy(page);
  await headline(page).click();
  await page.keyboard.type("By hand ");
  await panel.getByRole("button", { name: "Undo headline" }).click();
  const question = page.getByRole("dialog", { name: "Undo headline?" });
  await question.getByRole("button", { name: "Leave it" }).click();
  await expect(headline(page)).toContainText("By hand");
  await panel.getByRole("button", { name: "Undo headline" }).click();
  await question.getByRole("button", { name: "Undo headline" }).click();
  await expect(headline(page)).toBeEmpty();
  await expect(paragraphs(page).first()).toHaveText(copyHeadline);
});
