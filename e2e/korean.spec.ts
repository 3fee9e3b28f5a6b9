import { randomUUID } from "node:crypto";
import type { CDPSession, Page } from "@playwright/test";
import { addStaff, draftStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, headline, openEditor, paragraphs, publish, storyText } from "./story-editor.ts";

/** How an input method builds each syllable, from its first letter on. */
const syllables = [
  ["ㅎ", "하", "한"],
  ["ㄱ", "가", "강"],
  ["ㅇ", "으", "으"],
  ["ㄴ", "느", "는"],
];

test("a Korean story is composed, saved in the middle of it, published and read", async ({ openAs }) => {
  const editor = await addStaff("editor", "국태린");
  const slug = `한강-소식-${randomUUID()}`;
  const storyId = await draftStory(editor, { headline: "", language: "ko", section: "nation", slug });
  const page = await openAs(editor);
  await openEditor(page, storyId);

  await headline(page).click();
  const ime = await page.context().newCDPSession(page);
  for (const syllable of syllables) await compose(ime, syllable);
  await expect(headline(page)).toHaveText("한강으는");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");

  await page.keyboard.insertText("오늘 ");
  await composeAcrossASave(page, ime);
  await page.keyboard.insertText(" 물이 맑다.");
  await expect(paragraphs(page).first()).toHaveText("오늘 한강 물이 맑다.");
  await expectSaved(page);
  await page.reload();
  await expect(storyText(page)).toContainText("오늘 한강 물이 맑다.");

  await page.getByRole("combobox", { name: "Add to the byline" }).fill("한강일보 편집국");
  await page.getByRole("option", { name: "Just the words" }).click();
  await expectSaved(page);
  const address = await publish(page);
  expect(address).toBe(`/nation/${encodeURIComponent(slug)}`);

  const stranger = await openAs("stranger");
  await stranger.goto(address);
  const story = stranger.getByRole("article");
  await expect(story).toHaveAttribute("lang", "ko");
  await expect(story.getByRole("heading", { level: 1, name: "한강으는" })).toBeVisible();
  await expect(story.getByText("한강일보 편집국")).toBeVisible();
  await expect(story.getByText("사회")).toBeVisible();
  await expect(story.locator("time").first()).toHaveText(/^\d{4}\.\d{2}\.\d{2}\. \d{2}:\d{2}$/);
});

async function compose(ime: CDPSession, [first = "", second = "", whole = ""]: string[]) {
  for (const text of [first, second, whole]) await show(ime, text);
  await ime.send("Input.insertText", { text: whole });
}

function show(ime: CDPSession, text: string) {
  return ime.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** Stops in the middle of a syllable until the server has answered a save, then finishes it. */
async function composeAcrossASave(page: Page, ime: CDPSession) {
  const saved = page.waitForResponse((answer) => answer.url().endsWith("/steps") && answer.status() === 200);
  await show(ime, "ㅎ");
  await saved;
  await compose(ime, ["ㅎ", "하", "한"]);
  await compose(ime, ["ㄱ", "가", "강"]);
}
