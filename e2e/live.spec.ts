import { addStaff, draftStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, headline, openEditor, paragraphs, storyText } from "./story-editor.ts";

test("two people see who is here, where, and each other's words as they are written", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 409 .*\/steps/);
  const [anna, bert] = [await addStaff("editor", "Anna Moor"), await addStaff("editor", "Bert Kim")];
  const storyId = await draftStory(anna, { headline: "Live", body: ["Hers.", "His."] });
  const [hers, his] = [await openAs(anna), await openAs(bert)];
  await openEditor(hers, storyId);
  await expect(hers.getByRole("list", { name: "Also in this story" })).toBeHidden();
  await openEditor(his, storyId);
  await expect(hers.getByRole("button", { name: /^Bert Kim, / })).toBeVisible();
  await expect(his.getByRole("button", { name: /^Anna Moor, / })).toBeVisible();

  await paragraphs(his).nth(1).click();
  await his.keyboard.press("End");
  await his.keyboard.type(" Quick as a bird.");
  // A poll without word from the stream comes after fifteen seconds: this is the stream.
  await expect(paragraphs(hers).nth(1)).toContainText("Quick as a bird.");
  await expect(hers.getByRole("button", { name: "Bert Kim, writing. Go there" })).toBeVisible();
  const caret = storyText(hers).locator(".remote-caret");
  await expect(caret.locator("[data-name='Bert Kim']")).toBeAttached();
  await expect(paragraphs(hers).nth(1).locator(".remote-caret")).toBeAttached();

  await his.close();
  await expect(hers.getByRole("list", { name: "Also in this story" })).toBeHidden();
  await expect(caret).toHaveCount(0);
  await expectSaved(hers);
});

test("with the stream blocked by a proxy everything still saves and merges", async ({ openAs, faults }) => {
  faults.allow(/status of 409 .*\/steps/, /\/live/);
  const [anna, bert] = [await addStaff("editor", "Anna Moor"), await addStaff("editor", "Bert Kim")];
  const storyId = await draftStory(anna, { headline: "Blocked", body: ["Hers.", "His."] });
  const [hers, his] = [await openAs(anna), await openAs(bert)];
  for (const page of [hers, his]) await page.route("**/live", (route) => route.fulfill({ status: 502 }));
  await openEditor(hers, storyId);
  await openEditor(his, storyId);
  await paragraphs(his).nth(1).click();
  await his.keyboard.press("End");
  await his.keyboard.type(" Slow but safe.");
  await paragraphs(hers).nth(0).click();
  await hers.keyboard.press("End");
  await hers.keyboard.type(" Me too.");
  for (const page of [hers, his]) {
    await expect(paragraphs(page).nth(1)).toHaveText("His. Slow but safe.");
    await expect(paragraphs(page).nth(0)).toHaveText("Hers. Me too.");
    await expectSaved(page);
  }
});

test("the desk shows who is in which story, and what they change, by itself", async ({ openAs }) => {
  const [anna, bert] = [await addStaff("editor", "Anna Moor"), await addStaff("editor", "Bert Kim")];
  const storyId = await draftStory(anna, { headline: "Watched from the desk", body: ["Text."] });
  const [desk, his] = [await openAs(anna), await openAs(bert)];
  await desk.goto("/newsroom?q=watched+from+the+desk");
  const row = desk.locator("tr", { has: desk.locator(`a[href="/newsroom/stories/${storyId}"]`) });
  await expect(row).toBeVisible();
  await expect(row.getByText("Open now with")).toHaveCount(0);

  await openEditor(his, storyId);
  await expect(row.getByRole("rowheader")).toContainText("Open now with Bert Kim");
  await headline(his).click();
  await his.keyboard.press("End");
  await his.keyboard.type(", and changed");
  await expect(row.getByRole("link")).toHaveText("Watched from the desk, and changed", { timeout: 10_000 });
  await his.close();
  await expect(row.getByText("Open now with")).toHaveCount(0);
});
