import { addStaff, draftStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, openEditor, paragraphs, storyText } from "./story-editor.ts";

test("a dialog that cannot be loaded says so, and the story goes on under it", async ({ openAs, faults }) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, { headline: "Without a network", body: ["A line."] });
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await page.context().setOffline(true);
  await page.keyboard.type(" And what was typed without a network.");
  await page.getByRole("button", { name: "Set an embargo" }).click();
  const sorry = page.getByRole("dialog", { name: "This could not be loaded" });
  await expect(sorry).toContainText("what you typed is kept");
  await sorry.getByRole("button", { name: "Try again" }).click();
  await expect(sorry).toBeVisible();
  await sorry.getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(sorry).toBeHidden();
  await expect(paragraphs(page).first()).toHaveText("A line. And what was typed without a network.");

  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Set an embargo" }).click();
  await expect(page.getByRole("dialog", { name: "Set an embargo" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expectSaved(page);
});

test("what is typed before a dialog is there goes nowhere, least of all into the story", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, { headline: "Slow to come", body: ["A line."] });
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await paragraphs(page).first().click();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/chunks/**", async (route) => {
    await released;
    await route.continue();
  });
  await page.keyboard.press("ControlOrMeta+Shift+Digit6");
  await page.keyboard.type("a bridge at night ");
  const waiting = page.getByRole("dialog", { name: "One moment …" });
  await expect(waiting).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(waiting).toBeHidden();
  await expect(storyText(page)).toBeFocused();

  await page.keyboard.press("ControlOrMeta+Shift+Digit6");
  await expect(waiting).toBeVisible();
  release();
  const library = page.getByRole("dialog").filter({ has: page.getByRole("searchbox") });
  await expect(library).toBeVisible();
  await expect(library.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(storyText(page)).toBeFocused();
  await expect(paragraphs(page)).toHaveText(["A line."]);
});
