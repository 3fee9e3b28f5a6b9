import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { addStaff, draftStory, rewriteStory } from "./back-door.ts";
import { expectAccessible, expectFit, expectNoFaults } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

function word(): string {
  return `w${randomBytes(5).toString("hex")}`;
}

const rows = (page: Page, mark: string) => page.getByRole("row").filter({ hasText: mark });
const box = (page: Page, words: string) => page.getByRole("checkbox", { name: words });

/** A page that has been drawn listens a little later; its boxes are open from then on. */
async function openDesk(page: Page, query: string) {
  await page.goto(`/newsroom?${query}`);
  await expect(page.getByRole("checkbox", { name: /^Choose / }).first()).toBeEnabled();
}

test("words of the text are found within seconds, in any script, and marked", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const mark = word();
  await draftStory(editor, {
    headline: `Morning ${mark}`,
    body: [`Ministers spoke. 정부는 북한의 핵실험을 규탄했다 ${mark}x.`],
  });
  const page = await openAs(editor);
  for (const typed of [`핵실험 ${mark}x`, `minister ${mark}x`, `${"북한".normalize("NFD")} ${mark}x`]) {
    await expect(async () => {
      await page.goto(`/newsroom?q=${encodeURIComponent(typed)}`);
      await expect(rows(page, mark)).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await expect(rows(page, mark).locator("mark", { hasText: `${mark}x` })).toBeVisible();
  }
});

test("the list is gone through, chosen from and left by keyboard alone", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const mark = word();
  for (const name of ["one", "two", "three"]) await draftStory(editor, { headline: `${mark} ${name}` });
  const page = await openAs(editor);
  await openDesk(page, `q=${mark}`);
  const link = (name: string) => page.getByRole("link", { name: `${mark} ${name}` });
  await page.keyboard.press("j");
  await expect(link("three")).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect(link("one")).toBeFocused();
  await page.keyboard.press("x");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await page.keyboard.press("Shift+X");
  await expect(page.getByText("3 stories chosen")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("stories chosen")).toHaveCount(0);

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search stories" })).toBeFocused();
  await page.keyboard.type("x?j");
  await expect(page.getByRole("searchbox", { name: "Search stories" })).toHaveValue("x?j");

  await page.getByRole("link", { name: `${mark} two` }).focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await sheet.getByRole("checkbox", { name: /Single letters/ }).uncheck();
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press("x");
  await expect(box(page, `Choose ${mark} two`)).not.toBeChecked();
  await page.keyboard.press("ArrowUp");
  await expect(link("three")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/newsroom\/stories\//);
});

test("many stories are moved at once, and it is said which were not and why", { tag: "@phone" }, async ({
  openAs,
}) => {
  const reporter = await addStaff("reporter", "Bulk Reporter");
  const mark = word();
  for (const name of ["own first", "own second"]) await draftStory(reporter, { headline: `${mark} ${name}` });
  await draftStory(await addStaff("editor"), { headline: `${mark} not mine` });
  const page = await openAs(reporter);
  await openDesk(page, `q=${mark}`);
  await box(page, `Choose ${mark} not mine`).check();
  await box(page, `Choose ${mark} own first`).click({ modifiers: ["Shift"] });
  await expect(page.getByText("3 stories chosen")).toBeVisible();
  await page.getByRole("button", { name: "Move or assign" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Do it" }).click();
  await expect(dialog.getByText("Choose what is to be done.")).toBeVisible();
  await dialog.getByLabel("What is to be done").selectOption({ label: "Send to the desk" });
  await dialog.getByLabel(/One note/).fill("For the evening");
  await dialog.getByRole("button", { name: "Do it" }).click();
  await expect(dialog.getByText("Done with 2 stories. Not done with 1, which stays chosen:")).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveText(
    `${mark} not mine: You may not change this. Ask an editor.`,
  );
  await expectNoFaults(page);
  await dialog.getByRole("button", { name: "Back to the list" }).click();
  await expect(box(page, `Choose ${mark} not mine`)).toBeChecked();
  await expect(rows(page, "own first")).toContainText("Desk edit");
  await expect(rows(page, "own second")).toContainText("Desk edit");
  await expect(rows(page, "not mine")).toContainText("Writing");
});

test("a row changes under a reader's eyes, and keeps focus and choice", async ({ openAs }) => {
  const [editor, other] = [await addStaff("editor"), await addStaff("editor", "Second Editor")];
  const mark = word();
  const last = await draftStory(editor, { headline: `${mark} quiet` });
  await draftStory(editor, { headline: `${mark} chosen` });
  const page = await openAs(editor);
  await openDesk(page, `q=${mark}`);
  await box(page, `Choose ${mark} chosen`).check();
  await page.getByRole("link", { name: `${mark} chosen` }).focus();
  await rewriteStory(other, last, { headline: `${mark} quiet no more` });
  await expect(rows(page, "quiet no more")).toContainText("Second Editor", { timeout: 15_000 });
  await expect(page.getByRole("link", { name: `${mark} chosen` })).toBeFocused();
  await expect(box(page, `Choose ${mark} chosen`)).toBeChecked();
  // What is chosen stays where it is; the order is that of the time when choosing began.
  await expect(page.getByRole("row").getByRole("link", { name: mark })).toHaveText([
    `${mark} chosen`,
    `${mark} quiet no more`,
  ]);
  await page.getByRole("button", { name: "Choose none" }).click();
  await expect(page.getByRole("row").getByRole("link", { name: mark })).toHaveText([
    `${mark} quiet no more`,
    `${mark} chosen`,
  ]);
});

test("a view is kept, shared, opened by others and by the desk itself, renamed and deleted", async ({
  openAs,
}) => {
  const [editor, reporter] = [await addStaff("editor", "View Keeper"), await addStaff("reporter")];
  const name = `Ready ${word()}`;
  const page = await openAs(editor);
  const views = page.getByRole("navigation", { name: "Views" });
  const menu = page.locator("summary", { hasText: "View" });
  await openDesk(page, "view=all");
  await page.goto("/newsroom?state=ready&section=nation&sort=priority");
  await menu.click();
  await page.getByRole("button", { name: "Save as a new view" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("This is empty. Fill it in.")).toBeVisible();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("checkbox", { name: "Everybody in the newsroom sees it" }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(views.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveURL(/state=ready&section=nation&sort=priority&view=/);

  const theirs = await openAs(reporter);
  await theirs.goto("/newsroom");
  await theirs.getByRole("navigation", { name: "Views" }).getByRole("link", { name }).click();
  await theirs.locator("summary", { hasText: "View" }).click();
  await expect(theirs.getByRole("button", { name: "Delete" })).toHaveCount(0);
  await theirs.getByRole("button", { name: "Open the desk with this view" }).click();
  await expect(theirs.locator(".view-menu")).not.toHaveAttribute("open");
  await theirs.goto("/newsroom");
  await expect(theirs.getByRole("list", { name: "Filters that are on" })).toContainText("Section: Nation");

  await menu.click();
  await page.getByRole("button", { name: "Rename or share" }).click();
  await dialog.getByLabel("Name").fill(`${name} again`);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(views.getByRole("link", { name: `${name} again` })).toBeVisible();
  await menu.click();
  await page.getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(views.getByRole("link", { name })).toHaveCount(0);
});

test("filters, dialogs and the chosen are without fault for everybody", { tag: "@phone" }, async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const mark = word();
  await draftStory(editor, { headline: `${mark} harbour`, body: ["The harbour."] });
  const page = await openAs(editor);
  await openDesk(page, `q=${mark}+harbour&lang=en`);
  await page.getByText("Filter and sort").click();
  await box(page, `Choose ${mark} harbour`).check();
  await expectFit(page);
  await page.getByRole("button", { name: "Move or assign" }).click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
});
