import type { Locator, Page } from "@playwright/test";
import { addStaff, draftStory, endSessions, enter } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, openEditor, paragraphs, readFromServer, storyText } from "./story-editor.ts";

const body = ["The bridge opens on Monday.", "It cost 3 billion won."];

function notesTab(page: Page): Locator {
  return page.getByRole("tab", { name: /^Notes/ });
}

function cards(page: Page): Locator {
  return page.getByRole("tabpanel", { name: /^Notes/ }).getByRole("article", { name: /^Note by/ });
}

function marks(page: Page): Locator {
  return storyText(page).locator(".note-mark");
}

/** Selects words of the text with the mouse's means, whoever may write in it. */
async function select(page: Page, words: string): Promise<void> {
  await storyText(page).evaluate(async (box, wanted) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      if (box.getAttribute("contenteditable") === "true") box.focus();
      const heard = new Promise((resolve) => {
        document.addEventListener("selectionchange", resolve, { once: true });
      });
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      await heard;
      return;
    }
    throw new Error(`no ${wanted} in one piece`);
  }, words);
}

async function noteOn(page: Page, words: string, text: string): Promise<void> {
  await select(page, words);
  await page.getByRole("button", { name: "Note", exact: true }).last().click();
  const box = page.getByRole("textbox", { name: "Note", exact: true });
  await expect(box).toBeFocused();
  await box.fill(text);
  await page.getByRole("button", { name: "Send note" }).click();
  await expect(cards(page).filter({ hasText: text })).toBeVisible();
}

test("a reporter notes on a story they may only read; the editor sees it at once, answers and resolves", async ({
  openAs,
}) => {
  const [anna, bert] = [await addStaff("editor", "Anna Moor"), await addStaff("reporter", "Bert Kim")];
  const storyId = await draftStory(anna, { headline: "Noted", body });
  const [hers, his] = [await openAs(anna), await openAs(bert)];
  await openEditor(hers, storyId);
  await openEditor(his, storyId);

  await noteOn(his, "opens on Monday", "월요일이 맞나요?");
  await expect(marks(hers)).toHaveText("opens on Monday");
  await expect(notesTab(hers)).toHaveText("Notes 1");

  await marks(hers).click();
  await hers.getByRole("button", { name: "Show note" }).click();
  const card = cards(hers);
  await expect(card).toBeFocused();
  await expect(card).toContainText("월요일이 맞나요?");
  await card.getByRole("button", { name: "Reply" }).click();
  await expect(card.getByRole("textbox")).toBeFocused();
  await hers.keyboard.type("Yes, the 9th.");
  await hers.keyboard.press("ControlOrMeta+Enter");
  await expect(cards(his)).toContainText("Yes, the 9th.");
  await expect(card.getByRole("button", { name: "Delete" })).toHaveCount(0);

  await card.getByRole("button", { name: "Resolve" }).click();
  await expect(marks(his)).toHaveCount(0);
  await expect(cards(his)).toHaveCount(0);
  await his.getByRole("radio", { name: /Resolved/ }).check();
  await expect(cards(his)).toContainText("Anna Moor resolved this");
  await cards(his).getByRole("button", { name: "Reopen" }).click();
  await expect(marks(hers)).toHaveText("opens on Monday");
  await his.getByRole("radio", { name: /Open/ }).check();
  await cards(his).getByRole("button", { name: "Delete" }).click();
  await his.getByRole("button", { name: "Delete the note" }).click();
  await expect(marks(hers)).toHaveCount(0);
  const { document } = await readFromServer(hers);
  expect(JSON.stringify(document)).not.toContain("월요일");
});

test("a note keeps to its words while two people write, and through deletion and undo", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 409 .*\/steps/);
  const [anna, bert] = [await addStaff("editor", "Anna Moor"), await addStaff("editor", "Bert Kim")];
  const storyId = await draftStory(anna, { headline: "Moved about", body });
  const [hers, his] = [await openAs(anna), await openAs(bert)];
  await openEditor(hers, storyId);
  await openEditor(his, storyId);
  await noteOn(hers, "opens on Monday", "Which one?");
  await expect(marks(his)).toHaveText("opens on Monday");

  await paragraphs(his).nth(0).click();
  await his.keyboard.press("Home");
  await paragraphs(hers).nth(1).click();
  await Promise.all([his.keyboard.type("Rebuilt at last: "), hers.keyboard.type(" Or more.")]);
  for (const page of [hers, his]) {
    await expectSaved(page);
    await expect(marks(page)).toHaveText("opens on Monday");
  }
  await paragraphs(his).nth(0).click();
  for (const key of ["Home", "Shift+End", "Delete"]) await his.keyboard.press(key);
  await expect(paragraphs(his).nth(0)).toHaveText("");
  for (const page of [hers, his]) {
    await expect(marks(page)).toHaveCount(0);
    await notesTab(page).click();
    await expect(cards(page)).toContainText("The text was deleted: opens on Monday");
  }
  await storyText(his).focus();
  await his.keyboard.press("ControlOrMeta+z");
  for (const page of [hers, his]) {
    await expect(marks(page)).toHaveText("opens on Monday");
    await expectSaved(page);
  }
  await hers.reload();
  await expect(marks(hers)).toHaveText("opens on Monday");
});

test("what is not sent is kept over a reload, a lost network and a lost session, and is sent once", async ({
  openAs,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED/, /status of 401/);
  const anna = await addStaff("editor", "Anna Moor");
  const storyId = await draftStory(anna, { headline: "Kept", body });
  const page = await openAs(anna);
  await openEditor(page, storyId);
  await select(page, "3 billion won");
  await page.keyboard.press("ControlOrMeta+Alt+m");
  const box = page.getByRole("textbox", { name: "Note", exact: true });
  await expect(box).toBeFocused();
  await page.keyboard.type("Says who?");
  await expect(page.getByText("Not sent yet. Kept on this device.")).toBeVisible();
  await page.reload();
  await expect(box).toHaveValue("Says who?");
  await expect(marks(page)).toHaveText("3 billion won");

  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Send note" }).click();
  await expect(page.getByText("Not sent: the newsroom does not answer.")).toBeVisible();
  await page.context().setOffline(false);
  await expect(cards(page)).toContainText("Says who?");

  await cards(page).getByRole("button", { name: "Reply" }).click();
  await expect(cards(page).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("I do.");
  await endSessions(anna);
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(page.getByRole("dialog", { name: "Sign in to go on" })).toBeVisible();
  await expect(page.getByText("Not sent: you are signed out.")).toBeAttached();
  await enter(page.context(), new URL(page.url()).origin, anna);
  await page.reload();
  await expect(cards(page).getByText("I do.", { exact: true })).toHaveCount(1);
  await expect(page.getByRole("textbox", { name: "Reply" })).toHaveCount(0);
});

test("a colleague is named with @ from the keyboard, and a link opens the editor on the note", async ({
  openAs,
}) => {
  const [anna, other] = [await addStaff("editor", "Anna Moor"), await addStaff("reporter", "김하늘바다")];
  const storyId = await draftStory(anna, { headline: "Named", body });
  const page = await openAs(anna);
  await openEditor(page, storyId);
  await select(page, "Monday");
  await page.keyboard.press("ControlOrMeta+Alt+m");
  await page.keyboard.type("확인 부탁해요 @하늘바");
  const option = page.getByRole("option", { name: "김하늘바다" });
  await expect(option).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).toHaveValue(
    "확인 부탁해요 @김하늘바다 ",
  );
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(cards(page).locator(".note-name")).toHaveText("@김하늘바다");
  await expect(storyText(page)).toBeFocused();

  const noteId = await cards(page).getAttribute("data-note");
  const theirs = await openAs(other);
  await theirs.goto(`/newsroom/stories/${storyId}?note=${noteId}`);
  await expect(cards(theirs)).toBeFocused();
  await expect(marks(theirs)).toHaveClass(/is-active/);
});

test("notes are walked through by keys, in the order of the text", async ({ openAs }) => {
  const anna = await addStaff("editor", "Anna Moor");
  const storyId = await draftStory(anna, { headline: "Walked", body });
  const page = await openAs(anna);
  await openEditor(page, storyId);
  await noteOn(page, "billion", "Second in the text.");
  await noteOn(page, "bridge", "First in the text.");
  await expect(cards(page)).toContainText(["First in the text.", "Second in the text."]);
  await paragraphs(page).nth(0).click();
  await page.keyboard.press("ControlOrMeta+Home");
  for (const words of ["First", "Second", "First"]) {
    await page.keyboard.press("ControlOrMeta+Alt+n");
    await expect(cards(page).filter({ hasText: `${words} in the text.` })).toBeFocused();
  }
  await page.keyboard.press("ControlOrMeta+Alt+p");
  await expect(cards(page).filter({ hasText: "Second in the text." })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(storyText(page)).toBeFocused();
});

test("notes and their boxes are accessible, and at hand on a phone @phone", async ({ openAs, viewport }) => {
  const anna = await addStaff("editor", "Anna Moor");
  const storyId = await draftStory(anna, { headline: "Seen", body });
  const page = await openAs(
    anna,
    viewport && viewport.width < 500 ? { viewport, hasTouch: true, isMobile: true } : {},
  );
  await openEditor(page, storyId);
  await noteOn(page, "opens on Monday", "Which Monday? @nobody");
  await select(page, "billion");
  await page.getByRole("button", { name: "Note", exact: true }).last().click();
  await page.keyboard.type("한 번 더");
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).toBeInViewport();
  await expectAccessible(page);
  await cards(page).getByRole("button", { name: "opens on Monday" }).click();
  await expect(marks(page).first()).toBeInViewport();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(viewport?.width ?? 0);
});
