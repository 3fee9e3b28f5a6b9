import { addStaff, draftStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, openEditor, paragraphs } from "./story-editor.ts";

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
