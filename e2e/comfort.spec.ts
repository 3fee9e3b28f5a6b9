import type { Page } from "@playwright/test";
import type { BlockJson } from "#site/body/document.ts";
import { addStaff, draftStory, publishDraft, unpublishDraft } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  expectSaved,
  headline,
  openEditor,
  paragraphs,
  publish,
  readFromServer,
  storyText,
} from "./story-editor.ts";

async function chooseTool(page: Page, menu: string, entry: string) {
  await page.getByRole("toolbar", { name: "Text" }).getByRole("button", { name: menu }).click();
  await page.getByRole("menu", { name: menu }).getByRole("menuitem", { name: entry }).click();
}

test("words are found and replaced in headline, standfirst and text, in any script", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const id = await draftStory(editor, {
    headline: "북한 talks",
    standfirst: "What 북한 wants",
    body: ["북한이 북한 밖에서", "북한".normalize("NFD"), "Nothing here"],
  });
  const page = await openAs(editor);
  await openEditor(page, id);
  await paragraphs(page).last().click();
  await page.keyboard.press("ControlOrMeta+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  const count = bar.getByRole("status");
  await bar.getByRole("textbox", { name: "Find" }).fill("북한");
  await expect(count).toHaveText("1 of 5");
  await page.keyboard.press("Enter");
  await expect(count).toHaveText("2 of 5");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+F3");
  await expect(count).toHaveText("5 of 5");
  await bar.getByRole("button", { name: "Whole word" }).click();
  await expect(count).toHaveText(/of 4$/);
  await expectAccessible(page);

  await bar.getByRole("textbox", { name: "Replace with" }).fill("조선");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(count).toHaveText("4 places replaced");
  await expect(headline(page)).toHaveText("조선 talks");
  await expect(paragraphs(page).first()).toHaveText("북한이 조선 밖에서");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(storyText(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(headline(page)).toHaveText("북한 talks");
  await expectSaved(page);
});

test("a search goes on while somebody else writes", async ({ openAs }) => {
  const [first, second] = [await addStaff("editor", "First"), await addStaff("editor", "Second")];
  const id = await draftStory(first, { headline: "Bridge", body: ["A bridge.", "The end."] });
  const [page, other] = [await openAs(first), await openAs(second)];
  await openEditor(page, id);
  await openEditor(other, id);
  await paragraphs(page).first().click();
  await page.keyboard.press("ControlOrMeta+f");
  const bar = page.getByRole("search");
  await bar.getByRole("textbox", { name: "Find" }).fill("bridge");
  await expect(bar.getByRole("status")).toHaveText(/of 2$/);
  await paragraphs(other).last().click();
  await other.keyboard.press("End");
  await other.keyboard.type(" One more bridge.");
  await expect(bar.getByRole("status")).toHaveText(/of 3$/);
  await bar.getByRole("textbox", { name: "Replace with" }).fill("road");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(paragraphs(other).last()).toHaveText("The end. One more road.");
});

test("a table is made by keyboard and read by strangers on a phone", async ({ openAs }) => {
  // Six looks for barriers take their time on a busy machine.
  test.slow();
  const editor = await addStaff("editor");
  const id = await draftStory(editor, {
    headline: "Figures",
    body: ["Before.", ""],
    section: "world",
    slug: `figures-${Date.now()}`,
    byline: "A Tester",
  });
  const page = await openAs(editor);
  await openEditor(page, id);
  await paragraphs(page).last().click();
  await page.keyboard.press("ControlOrMeta+Shift+9");
  const table = storyText(page).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveCount(3);
  for (const text of ["Year", "Trips", "Share", "2025", "1,200", "12%", "2026", "1,350", "14%"]) {
    await page.keyboard.type(text);
    if (text !== "14%") await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Tab");
  await expect(table.getByRole("row")).toHaveCount(4);
  await page.keyboard.press("ControlOrMeta+Shift+Backspace");
  await expect(table.getByRole("row")).toHaveCount(3);
  await chooseTool(page, "Table", "Caption");
  await page.getByRole("dialog").getByLabel("Caption").fill("Trips by ferry");
  await page.keyboard.press("Enter");
  await expect(table).toContainText("Trips by ferry");
  await expectSaved(page);
  await expectAccessible(page);

  const address = await publish(page);
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const stranger = await openAs("stranger", { viewport });
    await stranger.goto(address);
    const shown = stranger.getByRole("table", { name: "Trips by ferry" });
    await expect(shown.getByRole("columnheader")).toHaveText(["Year", "Trips", "Share"]);
    await expect(shown.getByRole("cell")).toHaveText(["2025", "1,200", "12%", "2026", "1,350", "14%"]);
    expect(await stranger.locator("[style]").count()).toBe(0);
    const overflow = await stranger.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(stranger);
  }
});

test("a related story is shown under its headline of today, and not once it is gone", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const mark = Date.now();
  const related = await draftStory(editor, {
    headline: `Harbour bridge ${mark}`,
    body: ["It opened."],
    section: "world",
    slug: `harbour-${mark}`,
    byline: "A Tester",
  });
  const id = await draftStory(editor, {
    headline: "Ferry",
    body: ["The ferry sails."],
    section: "world",
    slug: `ferry-${mark}`,
    byline: "A Tester",
  });
  const page = await openAs(editor);
  await openEditor(page, id);
  await paragraphs(page).first().click();
  await chooseTool(page, "Insert", "Related story");
  await page.getByRole("dialog").getByLabel("Story", { exact: true }).pressSequentially(`bridge ${mark}`);
  await page.getByRole("option", { name: `Harbour bridge ${mark}` }).click();
  const card = storyText(page).locator(".placed-block");
  await expect(card).toContainText(`Harbour bridge ${mark}`);
  await expect(card).toContainText("readers see it once it is live");
  await expectSaved(page);
  await expectAccessible(page);

  const address = await publish(page);
  const stranger = await openAs("stranger");
  await stranger.goto(address);
  await expect(stranger.getByText("The ferry sails.")).toBeVisible();
  await expect(stranger.locator("body")).not.toContainText("Harbour bridge");

  await publishDraft(editor, related);
  await expect
    .poll(async () => (await stranger.goto(address)) && stranger.locator(".related").count())
    .toBe(1);
  await expect(stranger.getByRole("link", { name: `Harbour bridge ${mark}` })).toHaveAttribute(
    "href",
    `/world/harbour-${mark}`,
  );
  await expectAccessible(stranger);

  await unpublishDraft(editor, related);
  await expect
    .poll(async () => (await stranger.goto(address)) && stranger.locator(".related").count())
    .toBe(0);
  await expect(stranger.locator("body")).not.toContainText("Harbour bridge");
});

test("a place for a picture stays in the newsroom", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const slot: BlockJson = { type: "pictureSlot", attrs: { note: "envoys at the harbour, 16:9" } };
  const id = await draftStory(editor, {
    headline: "Envoys",
    body: ["They met.", slot, "They left."],
    section: "world",
    slug: `envoys-${Date.now()}`,
    byline: "A Tester",
  });
  const page = await openAs(editor);
  await openEditor(page, id);
  await expect(storyText(page).getByText("envoys at the harbour, 16:9")).toBeVisible();
  await storyText(page).locator(".placed-block").dblclick();
  await page.getByRole("dialog").getByLabel("What should be on it").fill("envoys at sea");
  await page.keyboard.press("Enter");
  await expect(storyText(page).getByText("envoys at sea")).toBeVisible();
  await expectSaved(page);
  const address = await publish(page);
  const stranger = await openAs("stranger");
  await stranger.goto(address);
  await expect(stranger.getByText("They left.")).toBeVisible();
  expect(await stranger.content()).not.toContain("envoys at");
});

test("the length is told beside the one it should have", async ({ openAs, faults }) => {
  faults.allow(/422.*targetLength/);
  const editor = await addStaff("editor");
  const id = await draftStory(editor, { headline: "Long", body: ["One two three four."] });
  const page = await openAs(editor);
  await openEditor(page, id);
  await page.getByLabel("Target length").fill("5");
  await page.getByLabel("Target length").press("Tab");
  await expect(page.locator(".target-line").getByText("4 of 5 words").last()).toBeVisible();
  await expect(page.getByRole("meter", { name: "Length of the story" })).toHaveAttribute(
    "aria-valuetext",
    "4 of 5 words, 1 word to go",
  );
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" Five six seven.");
  await expect(page.getByText("2 words over")).toBeVisible();
  await page.getByLabel("Counted in").selectOption("characters");
  await expect(page.locator(".target-line b").getByText("of 5 characters")).toBeVisible();
  await expect
    .poll(async () => (await readFromServer(page)).fields.targetLength.value)
    .toEqual({ amount: 5, unit: "characters" });
  await page.getByLabel("Target length").fill("0");
  await expect(page.getByText("Give the length as a whole number")).toBeVisible();
  await expectAccessible(page);
});

test("smart typography is a choice, and one Backspace takes a sign back", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const id = await draftStory(editor, { headline: "Quotes", body: [""] });
  const page = await openAs(editor);
  await openEditor(page, id);
  await paragraphs(page).first().click();
  await page.keyboard.type('"a"');
  await expect(paragraphs(page).first()).toHaveText('"a"');
  await page.getByRole("button", { name: "More tools" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Smart typography" }).click();
  await page.keyboard.type(' "b');
  await expect(paragraphs(page).first()).toHaveText('"a" “b');
  await page.keyboard.type('"');
  await expect(paragraphs(page).first()).toHaveText('"a" “b”');
  await page.keyboard.press("Backspace");
  await expect(paragraphs(page).first()).toHaveText('"a" “b"');
  await page.keyboard.type(" c--");
  await expect(paragraphs(page).first()).toHaveText('"a" “b" c—');
  await page.keyboard.press("ControlOrMeta+z");
  await expect(paragraphs(page).first()).toHaveText('"a" “b" c--');
  await expectSaved(page);
  await page.reload();
  await page.getByRole("button", { name: "More tools" }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "Smart typography" })).toBeChecked();
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`nothing but the text and its saving is seen without distractions at ${viewport.width}`, async ({
    openAs,
  }) => {
    const editor = await addStaff("editor");
    const id = await draftStory(editor, { headline: "Quiet", body: ["Still here."] });
    const page = await openAs(editor, { viewport });
    await openEditor(page, id);
    await paragraphs(page).first().click();
    await page.keyboard.press("ControlOrMeta+Shift+f");
    await expect(page.getByRole("complementary")).toBeHidden();
    await expect(page.getByRole("toolbar", { name: "Text" })).toBeHidden();
    await expect(page.getByRole("button", { name: "Publish" })).toBeHidden();
    await page.keyboard.type("Typed. ");
    await expectSaved(page);
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByText("Typed.")).toBeVisible();
    await expect(page.getByRole("complementary")).toBeHidden();
    await paragraphs(page).first().click();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("toolbar", { name: "Text" })).toBeVisible();
  });
}

test("each paragraph says its language, in the editor and to readers, and the story stays the same", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const arabic = "قال المتحدث إن المحادثات";
  const id = await draftStory(editor, {
    headline: "Talks",
    body: ["English words.", "남북 대화가 열렸다.", arabic],
    section: "world",
    slug: `talks-${Date.now()}`,
    byline: "A Tester",
  });
  const page = await openAs(editor);
  await openEditor(page, id);
  const before = (await readFromServer(page)).docHash;
  await expect(paragraphs(page).nth(1)).toHaveAttribute("lang", "ko");
  await expect(paragraphs(page).nth(2)).toHaveAttribute("dir", "auto");
  expect(await paragraphs(page).first().getAttribute("lang")).toBeNull();
  await paragraphs(page).first().click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Слова по-русски, много слов, и больше, чем слов английских. ");
  await expect(paragraphs(page).first()).toHaveAttribute("lang", "ru");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await paragraphs(page).first().getAttribute("lang")).toBeNull();
  await expectSaved(page);
  expect((await readFromServer(page)).docHash).toBe(before);
  const address = await publish(page);
  const stranger = await openAs("stranger");
  await stranger.goto(address);
  await expect(stranger.locator(".body p[lang=ko]")).toHaveText("남북 대화가 열렸다.");
  await expect(stranger.locator(".body p[lang=ar][dir=auto]")).toHaveText(arabic);
});

test("a link is looked at before readers get it", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const id = await draftStory(editor, { headline: "Links", body: ["See there"] });
  const page = await openAs(editor);
  await openEditor(page, id);
  await paragraphs(page).first().click();
  await page.keyboard.press("ControlOrMeta+a");
  await paragraphs(page).first().dblclick();
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: "Link" });
  await dialog.getByLabel("Address").fill(page.url());
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("readers cannot open it")).toBeVisible();
  await dialog.getByLabel("Address").fill("http://example.com/a?utm_source=x&id=1");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("utm_source")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Remove the tracking" }).click();
  await expect(dialog.getByLabel("Address")).toHaveValue("http://example.com/a?id=1");
  await dialog.getByRole("button", { name: "Use https" }).click();
  await dialog.getByRole("button", { name: "Link", exact: true }).click();
  await expect(storyText(page).locator("a")).toHaveAttribute("href", "https://example.com/a?id=1");
});

test("the sheet of keys is found by what a key does", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const id = await draftStory(editor, { headline: "Keys", body: ["Text"] });
  const page = await openAs(editor);
  await openEditor(page, id);
  await paragraphs(page).first().click();
  await page.keyboard.press("ControlOrMeta+/");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expectAccessible(page);
  await sheet.getByLabel("Find a shortcut").fill("pull");
  await expect(sheet.locator("dd")).toHaveText(["Pull quote"]);
});
