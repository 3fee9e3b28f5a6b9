import { randomUUID } from "node:crypto";
import type { CDPSession, Page } from "@playwright/test";
import { addStaff, draftStory } from "./back-door.ts";
import { expectNoFaults } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  expectSaved,
  headline,
  linesOf,
  openEditor,
  paragraphs,
  publish,
  readFromServer,
  storyText,
} from "./story-editor.ts";

function mode(page: Page, name: "Editing" | "Suggesting") {
  return page.getByRole("button", { name, exact: true });
}

function suggestions(page: Page) {
  return page.getByRole("region", { name: "Suggestions" }).getByRole("listitem");
}

function tab(page: Page) {
  return page.getByRole("tab", { name: /^Suggestions/ });
}

async function selectWord(page: Page, word: string) {
  await storyText(page)
    .getByText(word, { exact: false })
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }, word);
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe(word);
}

/** The body as the server has it, without the marks. */
async function bodyOnServer(page: Page): Promise<string[]> {
  return linesOf(await readFromServer(page)).slice(2);
}

test("what a reporter suggests is settled one by one; only then it goes out, and readers see what was settled", async ({
  openAs,
}) => {
  const reporter = await addStaff("reporter", "Rhee Porter");
  const editor = await addStaff("editor", "Edda Torsen");
  const slug = `suggested-${randomUUID()}`;
  const storyId = await draftStory(reporter, {
    headline: "The bridge opens",
    body: ["The mayor opened the old bridge on Monday."],
    section: "nation",
    slug,
    byline: "Rhee Porter",
  });
  const writing = await openAs(reporter);
  const reading = await openAs(editor);
  await openEditor(writing, storyId);
  await openEditor(reading, storyId);

  await paragraphs(writing).first().click();
  await writing.keyboard.press("ControlOrMeta+Shift+e");
  await expect(mode(writing, "Suggesting")).toHaveAttribute("aria-pressed", "true");
  await selectWord(writing, "old");
  await writing.keyboard.type("new");
  await writing.keyboard.press("End");
  await writing.keyboard.type(" CANARYWORD");
  await expectSaved(writing);

  await expect(storyText(reading).locator("del")).toHaveText("old");
  await expect(storyText(reading).locator("ins")).toHaveText(["new", " CANARYWORD"]);
  await expect(tab(reading)).toHaveText("Suggestions 2");

  await reading.getByRole("banner").getByRole("button", { name: "Publish" }).click();
  const dialog = reading.getByRole("dialog", { name: "Before it can go out" });
  await dialog.getByRole("button", { name: /Suggestions Accept or reject the 2 open suggestions/ }).click();
  await expect(tab(reading)).toHaveAttribute("aria-selected", "true");
  await expect(suggestions(reading).first()).toHaveAttribute("aria-current", "true");
  await expect(suggestions(reading).first()).toContainText("Rhee Porter");
  await expect(suggestions(reading).first()).toContainText("old → new");

  const preview = await reading.context().newPage();
  await preview.goto(`/newsroom/preview/${storyId}`);
  await expect(preview.getByText("opened the old bridge on Monday.")).toBeVisible();
  expect(await preview.content()).not.toContain("CANARYWORD");
  await preview.close();

  await suggestions(reading)
    .first()
    .getByRole("button", { name: /^Accept/ })
    .click();
  await suggestions(reading)
    .first()
    .getByRole("button", { name: /^Reject/ })
    .click();
  await expect(suggestions(reading)).toHaveCount(0);
  await expectSaved(reading);
  await expect(paragraphs(writing).first()).toHaveText("The mayor opened the new bridge on Monday.");

  const address = await publish(reading);
  const stranger = await openAs("stranger");
  await stranger.goto(address);
  await expect(stranger.getByText("The mayor opened the new bridge on Monday.")).toBeVisible();
  const page = await stranger.content();
  expect(page).not.toContain("CANARYWORD");
  expect(page).not.toMatch(/<(ins|del)\b/);
});

test("paragraphs are split and joined as suggestions, undone step by step, and rejecting all gives back the text", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, { headline: "Head", body: ["First line here.", "Second line."] });
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await mode(page, "Suggesting").click();
  await paragraphs(page).nth(1).click();
  await moveCaret(page, "Home");
  await page.keyboard.press("Backspace");
  await expect(storyText(page).locator("del.is-break")).toHaveCount(1);
  await moveCaret(page, "Home");
  await page.keyboard.press("ControlOrMeta+ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.type("New words");
  await expect(storyText(page).locator("ins.is-break")).toHaveCount(1);
  await expectSaved(page);

  await tab(page).click();
  await page.getByRole("button", { name: "Reject all" }).click();
  await expect(suggestions(page)).toHaveCount(0);
  await expectSaved(page);
  expect(await bodyOnServer(page)).toEqual(["First line here.", "Second line."]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(suggestions(page).first()).toBeVisible();
  await page.getByRole("button", { name: "Accept all" }).click();
  await expectSaved(page);
  const body = await bodyOnServer(page);
  expect(body).toHaveLength(2);
  expect(body.join("|")).toContain("Second line.");
  expect(body[0]).not.toContain("New words");
});

test("deleted words stay until they are settled, and the caret passes them", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, { headline: "Head", body: ["abcdef"] });
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await mode(page, "Suggesting").click();
  await paragraphs(page).first().click();
  await moveCaret(page, "End");
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Backspace");
  await expect(storyText(page).locator("del")).toHaveText("def");
  await moveCaret(page, "End");
  await page.keyboard.press("Backspace");
  await expect(storyText(page).locator("del")).toHaveText("cdef");
  await moveCaret(page, "Home");
  for (let times = 0; times < 2; times += 1) await page.keyboard.press("Delete");
  await expect(storyText(page).locator("del")).toHaveText(["ab", "cdef"]);
  await page.keyboard.type("x");
  await expectSaved(page);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.keyboard.press("F8");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expectSaved(page);
  expect(await bodyOnServer(page)).toEqual(["x"]);
});

test("what an editor types plainly inside a suggestion is the editor’s own, and the mode is remembered", async ({
  openAs,
}) => {
  const reporter = await addStaff("reporter", "Rhee Porter");
  const editor = await addStaff("editor", "Edda Torsen");
  const storyId = await draftStory(reporter, { headline: "Head", body: ["One two."] });
  const writing = await openAs(reporter);
  await openEditor(writing, storyId);
  await mode(writing, "Suggesting").click();
  await paragraphs(writing).first().click();
  await writing.keyboard.press("End");
  await writing.keyboard.type(" suggestion");
  await expectSaved(writing);
  await writing.reload();
  await expect(mode(writing, "Suggesting")).toHaveAttribute("aria-pressed", "true");

  const page = await openAs(editor);
  await openEditor(page, storyId);
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("XY");
  await page.keyboard.press("Enter");
  await expectSaved(page);
  await tab(page).click();
  await expect(suggestions(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Reject all" }).click();
  await expectSaved(page);
  expect(await bodyOnServer(page)).toEqual(["One two.XY", ""]);

  await expect(writing.getByRole("tab", { name: "Suggestions", exact: true })).toBeVisible();
});

const syllables = [
  ["ㅎ", "하", "한"],
  ["ㄱ", "가", "강"],
];

/** An input method at work: every key it takes is told to the page before the syllable changes. */
async function compose(ime: CDPSession, [first = "", second = "", whole = ""]: string[]) {
  for (const text of [first, second, whole]) {
    await ime.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      windowsVirtualKeyCode: 229,
      key: "Process",
    });
    await ime.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await ime.send("Input.insertText", { text: whole });
}

test("Korean is composed in suggestions: in a line, over a selection, at the end of another suggestion", async ({
  openAs,
}) => {
  const editor = await addStaff("editor", "국태린");
  const storyId = await draftStory(editor, { headline: "머리", body: ["오늘 물이 맑다."], language: "ko" });
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await mode(page, "Suggesting").click();
  const ime = await page.context().newCDPSession(page);

  await headline(page).click();
  await page.keyboard.press("End");
  for (const syllable of syllables) await compose(ime, syllable);
  await expect(headline(page)).toHaveText("머리한강");
  await expect(headline(page).locator("ins")).toHaveText("한강");

  await selectWord(page, "물이");
  for (const syllable of syllables) await compose(ime, syllable);
  await expect(storyText(page).locator("p del")).toHaveText("물이");
  await expect(storyText(page).locator("p ins")).toHaveText("한강");
  await expect(paragraphs(page).first()).toHaveText("오늘 물이한강 맑다.");
  for (const syllable of syllables) await compose(ime, syllable);
  await expect(storyText(page).locator("p ins")).toHaveText("한강한강");
  await expectSaved(page);
  await page.reload();
  await expect(paragraphs(page).first()).toHaveText("오늘 물이한강한강 맑다.");
  await tab(page).click();
  await page.getByRole("button", { name: "Accept all" }).click();
  await expectSaved(page);
  expect(linesOf(await readFromServer(page))).toEqual(["머리한강", "", "오늘 한강한강 맑다."]);
});

test("two people suggest in one line at once and neither loses a word @phone", async ({
  openAs,
  faults,
  isMobile,
}) => {
  faults.allow(/status of 409 .*\/steps/);
  const first = await addStaff("editor", "Anna Berg");
  const second = await addStaff("editor", "Jun Park");
  const storyId = await draftStory(first, { headline: "Head", body: ["Here is a line."] });
  const device = isMobile ? { viewport: { width: 390, height: 844 }, isMobile, hasTouch: true } : {};
  const pages = [await openAs(first, device), await openAs(second, device)];
  for (const page of pages) {
    await openEditor(page, storyId);
    await mode(page, "Suggesting").click();
    await paragraphs(page).first().click();
  }
  const [one, two] = pages;
  if (!one || !two) throw new Error("two browsers");
  await one.keyboard.press("Home");
  await two.keyboard.press("End");
  await Promise.all([
    one.keyboard.type("begin ", { delay: 20 }),
    two.keyboard.type(" finish", { delay: 20 }),
  ]);
  for (const page of pages) {
    await expect(paragraphs(page).first()).toHaveText("begin Here is a line. finish");
    await expectSaved(page);
    await tab(page).click();
    await expect(suggestions(page)).toHaveCount(2);
  }
  await one.getByRole("checkbox", { name: "Show the text as if accepted" }).check();
  await expectNoFaults(two, { within: ".editor-main" });
  await two.getByRole("combobox", { name: "By" }).selectOption("Anna Berg");
  await two.getByRole("button", { name: "Accept all" }).click();
  await expect(suggestions(two)).toHaveCount(1);
  await expectSaved(two);
});

/** Moves the caret and waits for the frame in which the browser has told the editor of it: no person is faster. */
async function moveCaret(page: Page, key: "Home" | "End"): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
