import { randomUUID } from "node:crypto";
import { addStaff, draftStory, publishDraft, rewriteStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, openEditor, publish } from "./story-editor.ts";

test("an unpublished story is gone, and an unknown address was never there", async ({ openAs, faults }) => {
  faults.allow(/status of 4(04|10)/);
  const editor = await addStaff("editor");
  const slug = `withdrawn-${randomUUID()}`;
  const storyId = await draftStory(editor, {
    headline: "Withdrawn soon",
    body: ["One paragraph."],
    section: "nation",
    slug,
    byline: "Courier staff",
  });
  const address = await publishDraft(editor, storyId);
  const stranger = await openAs("stranger");
  expect((await stranger.goto(address))?.status()).toBe(200);

  const page = await openAs(editor);
  await openEditor(page, storyId);
  await page.getByText("Move", { exact: true }).click();
  await page.getByRole("button", { name: "Unpublish", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Unpublish", exact: true }).click();
  await expect(page.getByText("The story is no longer live.")).toBeVisible();

  expect((await stranger.goto(address))?.status()).toBe(410);
  await expect(stranger.getByRole("heading", { name: "This story is no longer available" })).toBeVisible();
  await expect(stranger.locator("body")).not.toContainText("One paragraph.");

  expect((await stranger.goto(`/nation/${randomUUID()}`))?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
  await stranger.getByRole("link", { name: "Go to the front page" }).click();
  await expect(stranger).toHaveURL("/");
});

test("an old address leads to the new one for ever", async ({ openAs, request }) => {
  const editor = await addStaff("editor");
  const [before, after] = [`before-${randomUUID()}`, `새-주소-${randomUUID()}`];
  const storyId = await draftStory(editor, {
    headline: "It moves house",
    body: ["One paragraph."],
    section: "nation",
    slug: before,
    byline: "Courier staff",
  });
  const old = await publishDraft(editor, storyId);

  const page = await openAs(editor);
  await openEditor(page, storyId);
  await page.getByLabel("Slug", { exact: true }).fill(after);
  await page.getByLabel("Slug", { exact: true }).press("Tab");
  await page.getByLabel("Section").selectOption({ label: "World" });
  await expectSaved(page);
  const address = await publish(page);
  expect(address).toBe(`/world/${encodeURIComponent(after)}`);

  const moved = await request.get(old, { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toBe(address);
  const stranger = await openAs("stranger");
  await stranger.goto(old);
  await expect(stranger.getByRole("heading", { level: 1, name: "It moves house" })).toBeVisible();
});

test("changes of a live story stay private until they are published", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const draft = { section: "nation", slug: `twice-${randomUUID()}`, byline: "Courier staff" };
  const storyId = await draftStory(editor, { ...draft, headline: "As first told", body: ["The first."] });
  const address = await publishDraft(editor, storyId);
  await rewriteStory(editor, storyId, { headline: "As told again", body: ["The second."] });

  const stranger = await openAs("stranger");
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { level: 1, name: "As first told" })).toBeVisible();

  const page = await openAs(editor);
  await openEditor(page, storyId);
  await expect(page.getByText("changes not yet published")).toBeVisible();
  await publish(page);
  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { level: 1, name: "As told again" })).toBeVisible();
  await expect(stranger.getByText("Updated")).toBeVisible();
});

test("a killed story leaves every page at once, says so at its address, and stays in until that is taken back", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 410/);
  const editor = await addStaff("editor");
  const headline = `Soon withdrawn ${randomUUID().slice(0, 8)}`;
  const storyId = await draftStory(editor, {
    headline,
    body: ["A paragraph."],
    section: "nation",
    slug: `withdrawn-${randomUUID()}`,
    byline: "By the desk",
  });
  const address = await publishDraft(editor, storyId);
  const [page, stranger] = [await openAs(editor), await openAs("stranger")];
  await stranger.goto("/nation");
  await expect(stranger.getByRole("link", { name: headline })).toBeVisible();

  await openEditor(page, storyId);
  const bar = page.getByRole("banner");
  await bar.getByText("Move", { exact: true }).click();
  await bar.getByRole("button", { name: "Kill" }).click();
  const dialog = page.getByRole("dialog", { name: "Kill this story?" });
  await dialog.getByRole("button", { name: "Kill" }).click();
  await expect(dialog.getByText("Say why", { exact: false })).toBeVisible();
  await dialog.getByLabel("Why").fill("A court order");
  await dialog.getByRole("button", { name: "Kill" }).click();
  await expect(page.getByText("Killed. Readers find a notice in its place.")).toBeVisible();
  await expect(bar.getByRole("button", { name: "Publish" })).toHaveCount(0);

  expect((await stranger.goto(address))?.status()).toBe(410);
  await expect(stranger.getByRole("heading", { name: "This story has been withdrawn" })).toBeVisible();
  await stranger.goto("/nation");
  await expect(stranger.getByRole("link", { name: headline })).toHaveCount(0);

  await bar.getByText("Move", { exact: true }).click();
  await bar.getByRole("button", { name: "Take the kill back" }).click();
  await page.getByLabel("Why").fill("The order was lifted");
  await page.getByRole("dialog").getByRole("button", { name: "Take the kill back" }).click();
  await expect(bar.getByRole("button", { name: "Publish" })).toBeEnabled();
  expect((await stranger.goto(address))?.status()).toBe(410);
});
