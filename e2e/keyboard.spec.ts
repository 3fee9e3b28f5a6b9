import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { addStaff, draftStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, headline, openEditor, paragraphs, storyText } from "./story-editor.ts";

test("a story is begun, written, placed and published without a mouse", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const mark = randomUUID();
  await page.goto("/newsroom");
  await tabTo(page, page.getByRole("button", { name: "New story" }));
  await page.keyboard.press("Enter");
  await expect(storyText(page)).toBeVisible();

  await tabTo(page, storyText(page));
  await page.keyboard.type(`Hands on the keys ${mark}`);
  await page.keyboard.press("Enter");
  await page.keyboard.type("A line under it.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("A bold word: ");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("stet");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type(".");

  await tabTo(page, page.getByRole("combobox", { name: "Section" }));
  await page.keyboard.type("Cul");
  await expect(page.getByRole("combobox", { name: "Section" }).locator("option:checked")).toHaveText(
    "Culture",
  );
  await tabTo(page, page.getByRole("combobox", { name: "Add to the byline" }));
  await page.keyboard.type("Night desk");
  await expect(page.getByRole("option", { name: "Just the words" })).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByText("By Night desk")).toBeVisible();
  await expect(page.getByLabel("Slug", { exact: true })).toHaveValue(/^hands-on-the-keys/);
  await expectSaved(page);

  await tabTo(page, page.getByRole("banner").getByRole("button", { name: "Publish" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("dialog").getByRole("button", { name: "Publish" }));
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: "Open it as readers see it" });
  await expect(link).toBeVisible();

  await page.goto((await link.getAttribute("href")) ?? "");
  await expect(page.getByRole("heading", { level: 1, name: mark })).toBeVisible();
  await expect(page.getByRole("article").locator("strong, b").filter({ hasText: "stet" })).toHaveCount(1);
});

/** Presses Tab until the focus is there, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator, key = "Tab") {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error("the focus never came there");
}

test("above the headline one writes in the headline, and a rule that is selected takes keys", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const rule = { type: "horizontalRule" as const };
  const body = ["One.", rule, "Two.", rule, "Three."];
  const page = await openAs(editor);
  await openEditor(page, await draftStory(editor, { headline: "Head", body }));
  const box = await storyText(page).boundingBox();
  if (!box) throw new Error("the text is not on the screen");
  await page.mouse.click(box.x + 40, box.y + 2);
  await page.keyboard.type("A ");
  await expect(headline(page)).toHaveText("A Head");

  const rules = storyText(page).locator("hr");
  await rules.first().click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Between.");
  await expect(paragraphs(page)).toHaveText(["One.", "Between.", "Two.", "Three."]);
  await rules.last().click();
  await page.keyboard.press("Delete");
  await expect(rules).toHaveCount(1);
  await expectSaved(page);
});
