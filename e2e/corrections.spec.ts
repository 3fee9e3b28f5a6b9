import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { addStaff, draftStory, publishDraft, rewriteStory, unpublishDraft } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, type OpenAs, test } from "./newsroom-test.ts";
import { openEditor } from "./story-editor.ts";

const wrong = "Two boats left the harbour on Tuesday.";
const right = "Three boats left the harbour on Tuesday.";

/** A live story with its error mended in the draft, open in an editor's browser. */
async function mended(openAs: OpenAs, draft: { headline?: string } = {}) {
  const editor = await addStaff("editor", "Ana Morales");
  const slug = `boats-${randomUUID()}`;
  const headline = draft.headline ?? `Boats leave ${slug}`;
  const around = ["Before it.", "And more.", "And more still."];
  const storyId = await draftStory(editor, {
    headline,
    body: [...around, wrong, "After it.", "The end."],
    section: "world",
    slug,
    byline: "Courier staff",
  });
  const address = await publishDraft(editor, storyId);
  await rewriteStory(editor, storyId, { headline, body: [...around, right, "After it.", "The end."] });
  const page = await openAs(editor);
  await openEditor(page, storyId);
  return { editor, storyId, address, headline, page };
}

const dialog = (page: Page) => page.getByRole("dialog");
const publishButton = (page: Page) =>
  page.getByRole("banner").getByRole("button", { name: "Publish changes" });

test("a correction is published by keyboard and told to readers, with what it changed @phone", async ({
  openAs,
}) => {
  const { address, page, storyId } = await mended(openAs);
  const stranger = await openAs("stranger");
  await stranger.goto(address);
  await expect(stranger.getByRole("complementary", { name: "Corrections" })).toHaveCount(0);

  await publishButton(page).press("Enter");
  await expect(dialog(page).getByRole("radio", { name: /^Updated/ })).toBeChecked();
  await dialog(page)
    .getByRole("radio", { name: /^Updated/ })
    .press("ArrowDown");
  await dialog(page).getByLabel("Text for readers").fill("It was three boats, 배 세 척, not two.");
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Publish changes" }).press("Enter");
  await expect(page.getByText("Published.")).toBeVisible();

  await stranger.goto(address);
  const notes = stranger.getByRole("complementary", { name: "Corrections" });
  await expect(notes.getByRole("heading", { name: "Correction" })).toBeVisible();
  await expect(notes).toContainText("It was three boats, 배 세 척, not two.");
  await expect(stranger.locator(".meta")).toContainText("Updated");
  const written = await stranger.locator("script[type='application/ld+json']").allTextContents();
  const data = written.map((text) => JSON.parse(text)).find((one) => one["@type"] === "NewsArticle");
  expect(data.correction).toMatchObject([
    { "@type": "CorrectionComment", text: expect.stringContaining("three") },
  ]);
  expect(data.dateModified > data.datePublished).toBe(true);

  await notes.getByRole("link", { name: /See what changed/ }).click();
  await expect(stranger).toHaveURL(`${address}/corrections/1`);
  await expect(stranger.getByRole("heading", { level: 1, name: "What changed" })).toBeVisible();
  const text = stranger.locator(".difference-text");
  await expect(text.getByRole("deletion").filter({ hasText: "Two" })).toHaveText("[removed: Two]");
  await expect(text.getByRole("insertion").filter({ hasText: "Three" })).toHaveText("[added: Three]");
  await expect(text).toContainText("boats left the harbour on Tuesday.");
  await expect(text).toContainText("2 paragraphs unchanged");
  await expect(text).not.toContainText("Before it.");
  await expect(stranger.locator("link[rel='canonical']")).toHaveAttribute("href", new RegExp(`${address}$`));
  await expect(stranger.locator("meta[name='robots']")).toHaveAttribute("content", "noindex");

  await page.goto(`/newsroom/stories/${storyId}/history`);
  const versions = page.getByRole("navigation", { name: "Versions" });
  await expect(versions.getByRole("link", { name: "Correction (2)", exact: true })).toBeVisible();
  await expect(versions).toContainText("It was three boats");
});

test("every page that shows a correction can be used by everyone @phone", async ({ openAs }) => {
  const { editor, storyId, address, headline } = await mended(openAs);
  await publishDraft(editor, storyId, { kind: "clarification", text: "Three boats, 배 세 척." });
  const stranger = await openAs("stranger");
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { name: "Clarification" })).toBeVisible();
  await expectAccessible(stranger);
  await stranger.getByRole("link", { name: /See what changed/ }).click();
  await expect(stranger.getByRole("heading", { level: 1, name: "What changed" })).toBeVisible();
  await expectAccessible(stranger);

  await stranger.getByRole("contentinfo").getByRole("link", { name: "Corrections" }).click();
  await expect(stranger).toHaveURL("/corrections");
  const listed = stranger.getByRole("article").filter({ hasText: headline });
  await expect(listed).toContainText("Three boats, 배 세 척.");
  await expectAccessible(stranger);
  expect(
    await stranger.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  await listed.getByRole("link", { name: headline }).click();
  await expect(stranger).toHaveURL(`${address}#correction-1`);
});

test("what was written for readers survives a refusal, a colleague's change and a reload", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 409/);
  const { editor, storyId, page } = await mended(openAs);
  await publishButton(page).click();
  await dialog(page).getByText("Correction or notice").click();
  await dialog(page).getByRole("button", { name: "Publish changes" }).click();
  const text = dialog(page).getByLabel("Text for readers");
  await expect(dialog(page).getByText("Write what readers are to be told.")).toBeVisible();
  await expect(text).toBeFocused();
  await text.fill("x".repeat(2001));
  await dialog(page).getByRole("button", { name: "Publish changes" }).click();
  await expect(dialog(page).getByText("This is too long. Keep it under 2000 characters.")).toBeVisible();
  await text.fill("A text that took some thought.");
  await dialog(page).getByLabel("Kind").selectOption("Clarification");

  await page.route("**/publish", (route) => route.fulfill({ status: 409, json: { reason: "behind" } }), {
    times: 1,
  });
  await dialog(page).getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText("Somebody changed the story just now.")).toBeVisible();
  await publishButton(page).click();
  await expect(text).toHaveValue("A text that took some thought.");

  await page.reload();
  await openEditor(page, storyId);
  await publishButton(page).click();
  await expect(text).toHaveValue("A text that took some thought.");
  await expect(dialog(page).getByLabel("Kind")).toHaveValue("clarification");
  await dialog(page).getByRole("button", { name: "Publish changes" }).dblclick();
  await expect(page.getByText("Published.")).toBeVisible();
  await unpublishDraft(editor, storyId);
});

test("a notice goes out with no word of the story changed, and a first publication asks nothing", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, {
    headline: "A quiet story",
    body: ["One paragraph."],
    section: "world",
    slug: `quiet-${randomUUID()}`,
    byline: "Courier staff",
  });
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await page.getByRole("banner").getByRole("button", { name: "Publish" }).click();
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole("radio", { name: /^(Silent|Updated|Correction)/ })).toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published.")).toBeVisible();
  const address = await page.getByRole("link", { name: "Open it as readers see it" }).getAttribute("href");

  await page.getByText("Move", { exact: true }).click();
  await page.getByRole("button", { name: "Correction or notice" }).click();
  await expect(dialog(page).getByRole("radio", { name: /^Updated/ })).toBeDisabled();
  await dialog(page).getByLabel("Kind").selectOption("Right of reply");
  await dialog(page).getByLabel("Text for readers").fill("The harbour master disagrees.");
  await dialog(page).getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published.")).toBeVisible();

  const stranger = await openAs("stranger");
  await stranger.goto(address ?? "");
  const notes = stranger.getByRole("complementary", { name: "Corrections" });
  await expect(notes).toContainText("The harbour master disagrees.");
  await expect(notes.getByRole("link")).toHaveCount(0);
});

test("what changed is gone with the story, and an unknown change was never there", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 4(04|10)/);
  const { editor, storyId, address, page } = await mended(openAs);
  await publishButton(page).click();
  await dialog(page).getByText("Correction or notice").click();
  await dialog(page).getByLabel("Text for readers").fill("Three boats.");
  await dialog(page).getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText("Published.")).toBeVisible();

  const stranger = await openAs("stranger");
  expect((await stranger.goto(`${address}/corrections/1`))?.status()).toBe(200);
  for (const number of ["2", "01", "x"]) {
    expect((await stranger.goto(`${address}/corrections/${number}`))?.status(), number).toBe(404);
  }
  await unpublishDraft(editor, storyId);
  // The story is taken down in another process, so that word of it may come a moment later.
  const read = () => stranger.request.get(`${address}/corrections/1`);
  await expect.poll(async () => (await read()).status()).toBe(410);
  expect(await (await read()).text()).not.toContain("boats left the harbour");
  await stranger.goto("/corrections");
  await expect(stranger.locator("main")).not.toContainText(address.split("/").at(-1) ?? "");
});
