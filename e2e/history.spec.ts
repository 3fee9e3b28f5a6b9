import type { Page } from "@playwright/test";
import { addStaff, draftStory, nameVersion, publishDraft, rewriteStory } from "./back-door.ts";
import { expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, headline, openEditor, paragraphs, storyText } from "./story-editor.ts";

const opening = "The longest bridge over the Han River opened on Tuesday.";
const quote = "“We have waited for this long enough,” said a shopkeeper.";

/** A story of Min's with a named version, which Ana then rewrote; its history is open. */
async function rewritten(open: (ana: Awaited<ReturnType<typeof addStaff>>) => Promise<Page>) {
  const [min, ana] = [await addStaff("reporter", "Min Kim"), await addStaff("editor", "Ana Morales")];
  const storyId = await draftStory(min, {
    headline: "Bridge opens",
    body: [opening, "서울시는 점검을 마쳤다.", quote],
    section: "nation",
    byline: "Min Kim",
  });
  await nameVersion(min, storyId, "Before legal read");
  await rewriteStory(ana, storyId, {
    headline: "Bridge opens at last",
    body: [opening.replace("Tuesday", "Wednesday"), "서울시가 점검을 마쳤다.", "Traffic fell.", quote],
    fields: { credit: "With Yonhap" },
  });
  const page = await open(ana);
  await page.goto(`/newsroom/stories/${storyId}/history`);
  return { storyId, page, min, ana };
}

const versions = (page: Page) => page.getByRole("navigation", { name: "Versions" });
const shown = (page: Page) => page.getByRole("main");

test("two versions are compared word by word, fields side by side, at an address a colleague can open", async ({
  openAs,
}) => {
  const { page, min } = await rewritten(openAs);
  await versions(page).getByRole("link", { name: "Compare with “Before legal read”" }).click();
  await expect(shown(page).getByRole("heading", { level: 2 })).toHaveText(
    "From Before legal read to As it stands now",
  );
  const text = shown(page);
  await expect(text.getByRole("deletion").filter({ hasText: "Tuesday" })).toHaveText("[deleted: Tuesday]");
  await expect(text.getByRole("insertion").filter({ hasText: "Wednesday" })).toHaveText(
    "[inserted: Wednesday]",
  );
  await expect(text.getByRole("deletion").filter({ hasText: "서울시는" })).toBeVisible();
  await expect(text.getByRole("insertion").filter({ hasText: "서울시가" })).toBeVisible();
  await expect(text.getByText("Paragraph inserted")).toBeVisible();
  await expect(text.getByText("Moved")).toHaveCount(0);
  const credit = text.getByRole("row", { name: /^Credit line/ });
  await expect(credit).toContainText("Changed");
  await expect(credit.getByRole("cell")).toHaveText(["—", "With Yonhap"]);
  await expect(text.getByRole("row", { name: /^Section/ })).not.toContainText("Changed");

  const other = await openAs(min);
  await other.goto(page.url());
  await expect(shown(other).getByRole("insertion").filter({ hasText: "Wednesday" })).toBeVisible();
});

test("one goes from change to change by the keyboard", async ({ openAs }) => {
  const { page } = await rewritten(openAs);
  await versions(page).getByRole("link", { name: "Compare with “Before legal read”" }).click();
  const changes = page.getByRole("navigation", { name: "Changes" });
  await expect(changes.getByRole("status")).toHaveText("4 changes");
  await expect(changes.getByRole("button", { name: "Next change" })).toBeEnabled();
  const focused = page.locator(":focus");
  for (const [number, words] of ["at last", "Wednesday", "서울시가", "Traffic fell."].entries()) {
    await page.keyboard.press("Alt+ArrowDown");
    await expect(focused).toContainText(words);
    await expect(focused).toBeInViewport();
    await expect(changes.getByRole("status")).toHaveText(`Change ${number + 1} of 4`);
  }
  await page.keyboard.press("Alt+ArrowDown");
  await expect(focused).toContainText("at last");
  await changes.getByRole("button", { name: "Previous change" }).click();
  await expect(focused).toContainText("Traffic fell.");
});

test("only named and published versions are listed until every version is asked for", async ({ openAs }) => {
  const { page, ana, storyId } = await rewritten(openAs);
  await rewriteStory(ana, storyId, {
    headline: "Bridge opens at last",
    body: [opening, quote],
    slug: `bridge-${storyId}`,
    fields: {},
  });
  await publishDraft(ana, storyId);
  await page.reload();
  const links = versions(page).getByRole("listitem").getByRole("link");
  await expect(versions(page).getByText("Min Kim began the story")).toBeVisible();
  await expect(links.filter({ hasNotText: "Compare" })).toHaveText([
    "Named and published",
    "Every version",
    "As it stands now",
    "Published",
    "Before legal read",
  ]);
  await versions(page).getByRole("link", { name: "Published", exact: true }).click();
  await expect(shown(page).getByRole("heading", { name: "Bridge opens at last" })).toBeVisible();
  await versions(page).getByRole("link", { name: "Every version" }).click();
  await expect(versions(page).getByRole("link", { name: "Every version" })).toHaveAttribute("aria-current");
});

test("the text says who wrote a sentence: pointed at, by arrow keys, and all of it at a press", async ({
  openAs,
}) => {
  const { page } = await rewritten(openAs);
  const text = shown(page);
  const told = text.getByText(/^(Written|Pasted|Brought in) by/);
  await text.getByText("Traffic fell.").hover();
  await expect(told).toContainText("by Ana Morales");
  await versions(page).getByRole("link", { name: "Before legal read", exact: true }).click();
  await text.getByText(opening).hover();
  await expect(told).toContainText("by Min Kim");

  const toggle = text.getByRole("button", { name: "Who wrote what" });
  await toggle.press("Enter");
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await expect(text.getByRole("list", { name: "Writers" })).toContainText("Min Kim 100%");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toContainText("Bridge opens");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(":focus")).toContainText("서울시는");
});

test("a restore reaches an open editor, leaves its own words, and can be taken back", async ({ openAs }) => {
  const { page, storyId, min } = await rewritten(openAs);
  const writing = await openAs(min);
  await openEditor(writing, storyId);
  await paragraphs(writing).last().click();
  await writing.keyboard.press("End");
  await writing.keyboard.type(" Still here.");
  await expectSaved(writing);

  await versions(page).getByRole("link", { name: "Before legal read", exact: true }).click();
  await shown(page).getByRole("button", { name: "Restore this version" }).click();
  const dialog = page.getByRole("dialog", { name: "Restore this version?" });
  await expect(dialog).toContainText("come in");
  await dialog.getByRole("checkbox", { name: /Credit line/ }).check();
  await dialog.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(shown(page).getByText("Restored. The story as it was before")).toBeVisible();
  await expect(headline(writing)).toHaveText("Bridge opens");
  await expect(writing.getByRole("textbox", { name: "Credit line" })).toHaveValue("");
  await expect(versions(page).getByText("Ana Morales restored “Before legal read”")).toBeVisible();

  await shown(page).getByRole("button", { name: "Undo the restoring" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo it" }).click();
  await expect(headline(writing)).toHaveText("Bridge opens at last");
  await expect(storyText(writing)).toContainText("Still here.");
  await expect(writing.getByRole("textbox", { name: "Credit line" })).toHaveValue("With Yonhap");
  await expectSaved(writing);
});

test("a version is named from the editor and from the history; a reader of the story cannot", async ({
  openAs,
}) => {
  const { page, storyId, ana } = await rewritten(openAs);
  await page.getByRole("button", { name: "Name this version" }).click();
  const dialog = page.getByRole("dialog", { name: "Name this version" });
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText("Give the version a name.");
  await page.keyboard.type("After Ana’s edit");
  await page.keyboard.press("Enter");
  await expect(versions(page).getByRole("link", { name: "After Ana’s edit", exact: true })).toBeVisible();

  const writing = await openAs(ana);
  await openEditor(writing, storyId);
  await headline(writing).click();
  await writing.keyboard.press("End");
  await writing.keyboard.type("!");
  await writing.getByLabel("History", { exact: true }).press("Enter");
  await writing.getByRole("button", { name: "Name this version" }).press("Enter");
  await writing.keyboard.type("With a mark");
  await writing.keyboard.press("Enter");
  await expect(writing.getByRole("dialog")).toContainText("“With a mark” is kept");
  await writing.keyboard.press("Escape");
  await writing.getByLabel("History", { exact: true }).press("Enter");
  await writing.getByRole("link", { name: "See the history" }).click();
  await versions(writing).getByRole("link", { name: "With a mark", exact: true }).click();
  await expect(shown(writing).getByRole("heading", { name: "Bridge opens at last!" })).toBeVisible();

  const other = await openAs(await addStaff("reporter", "Jo"));
  await other.goto(writing.url());
  await expect(shown(other).getByRole("heading", { name: "Bridge opens at last!" })).toBeVisible();
  await expect(other.getByRole("button", { name: /Name this version|Restore/ })).toHaveCount(0);
});

test("odd addresses of a history are no errors", async ({ openAs, faults }) => {
  faults.allow(/status of 404/);
  const { page, storyId } = await rewritten(openAs);
  const nobody = "01a20e88-0000-7000-8000-000000000000";
  for (const query of [
    "version=x",
    "version=now&against=now",
    "after=_",
    "after=2026-01-01T00:00:00.000Z_x",
    "after=0000-01-01T00:00:00Z_01a20e88-0000-7000-8000-000000000000",
    "show=a&show=b",
    `restored=${nobody}`,
  ]) {
    const answer = await page.goto(`/newsroom/stories/${storyId}/history?${query}`);
    expect(answer?.status(), query).toBe(200);
  }
  for (const query of [`version=${nobody}`, `against=${nobody}`]) {
    const answer = await page.goto(`/newsroom/stories/${storyId}/history?${query}`);
    expect(answer?.status(), query).toBe(404);
  }
});

test("the history is for everyone, on a desk and on a phone @phone", async ({ openAs, isMobile }) => {
  const { page } = await rewritten((ana) =>
    openAs(ana, isMobile ? { viewport: { width: 390, height: 844 }, isMobile, hasTouch: true } : {}),
  );
  const check = async () => {
    // After a link its page is there a moment before its title.
    await expect(page).toHaveTitle(/\S/);
    await expectFit(page);
  };
  await check();
  await page.getByRole("button", { name: "Who wrote what" }).click();
  await check();
  await versions(page).getByRole("link", { name: "Compare with “Before legal read”" }).click();
  await expect(page.getByRole("navigation", { name: "Changes" })).toBeVisible();
  await check();
  await page.getByRole("button", { name: "Restore the older" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await check();
});
