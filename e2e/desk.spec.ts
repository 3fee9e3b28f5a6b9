import { randomBytes } from "node:crypto";
import { addStaff, draftStory, publishDraft } from "./back-door.ts";
import { expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, headline, storyText } from "./story-editor.ts";

function word(): string {
  return `w${randomBytes(5).toString("hex")}`;
}

test("a headline is found in any case and in Hangul, by state and by section", async ({ openAs }) => {
  const editor = await addStaff("editor", "Desk Editor");
  const mark = word();
  await draftStory(editor, { headline: `Harbour ${mark} NEWS`, section: "nation" });
  const live = await draftStory(editor, {
    headline: `한강 다리 ${mark} 개통`,
    language: "ko",
    body: ["본문"],
    section: "world",
    slug: mark,
    byline: "한강일보",
  });
  await publishDraft(editor, live);
  const page = await openAs(editor);
  const rows = page.getByRole("row").filter({ hasText: mark });

  await page.goto("/newsroom");
  await page.getByRole("searchbox", { name: "Search stories" }).fill(`harbour ${mark.toUpperCase()}`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=harbour/);
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Nation");
  await expect(rows).toContainText("Writing");
  await expect(rows).toContainText("just now by Desk Editor");
  await expect(rows.getByRole("cell").locator("time").last()).toHaveAttribute(
    "title",
    /\(Korean Standard Time\)/,
  );

  await page.getByRole("searchbox", { name: "Search stories" }).fill(`한강 다리 ${mark}`);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(rows).toContainText("한강 다리");

  await page.goto(`/newsroom?q=${mark}`);
  await expect(rows).toHaveCount(2);
  await page.getByRole("navigation", { name: "State" }).getByRole("link", { name: "Live" }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("한강일보");
  await page.getByText("Filter and sort").click();
  await page.getByRole("combobox", { name: "Section" }).selectOption({ label: "Sport" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("No story here has")).toBeVisible();
  await page.getByRole("link", { name: "Show all stories" }).click();
  await expect(page).toHaveURL("/newsroom?view=all");
});

test("older stories are on the next page, none twice and none left out", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const mark = word();
  for (let number = 0; number < 53; number += 1) {
    await draftStory(editor, { headline: `${mark} number ${number} ends` });
  }
  const page = await openAs(editor);
  await page.goto(`/newsroom?q=${mark}`);
  const links = page.getByRole("row").getByRole("link", { name: mark });
  const newest = await links.allTextContents();
  expect(newest).toHaveLength(50);
  await page.getByRole("link", { name: "Older stories" }).click();
  await expect(links).toHaveCount(3);
  const all = [...newest, ...(await links.allTextContents())];
  expect(new Set(all).size).toBe(53);
  await expect(page.getByRole("link", { name: "Older stories" })).toHaveCount(0);
  await page.getByRole("link", { name: "Newest stories" }).click();
  await expect(links).toHaveCount(50);
});

test("odd addresses of the desk are no errors", async ({ openAs, faults }) => {
  faults.allow(/status of 404/);
  const page = await openAs(await addStaff("reporter"));
  const odd = [
    "q=%25_%5C",
    `q=${"x".repeat(3000)}`,
    "q=a&q=b",
    "state=nonsense",
    "section=%27",
    "after=2026-01-01T00:00:00.000Z_not-a-uuid",
    "after=9999-99-99T99:99:99.999Z_00000000-0000-0000-0000-000000000000",
    "q=%00&section=%00&after=%00",
    "q=%ED%A0%80",
    "sort=headline&after=%00_00000000-0000-0000-0000-000000000000",
    "sort=deadline&after=infinity_00000000-0000-0000-0000-000000000000",
    "view=nonsense&for=x&due=x&flag=x&has=x&priority=99",
  ];
  for (const query of odd) {
    expect((await page.goto(`/newsroom?${query}`))?.status(), query).toBe(200);
    await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();
  }
  for (const path of ["/newsroom/nothing/here", "/newsroom/stories/not-a-story", "/newsroom/account/x"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await page.getByRole("link", { name: "Go to the stories" }).click();
    await expect(page).toHaveURL("/newsroom");
  }
});

test("the desk works on every screen, in light and dark", { tag: "@phone" }, async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  for (const path of ["/newsroom", "/newsroom?state=spiked", "/newsroom/account"]) {
    await page.goto(path);
    await expectFit(page);
  }
});

test("a story is begun, written and found again", { tag: "@phone" }, async ({ openAs }) => {
  const page = await openAs(await addStaff("reporter", "Pocket Writer"));
  const mark = word();
  await page.goto("/newsroom");
  await page.getByLabel("Language of the new story").selectOption({ label: "한국어" });
  await page.getByRole("button", { name: "New story" }).click();
  await headline(page).click();
  await page.keyboard.type(`Written ${mark} standing up`);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The first words.");
  await expect(storyText(page)).toHaveAttribute("lang", "ko");
  await expectSaved(page);
  await expectFit(page);

  await page.getByRole("link", { name: "Desk" }).click();
  await page.getByRole("row").filter({ hasText: mark }).getByRole("link").press("Enter");
  await expect(storyText(page)).toContainText("The first words.");
  await page.goBack();
  await expect(page.getByRole("row").filter({ hasText: mark })).toContainText("Pocket Writer");
});
