import { randomUUID } from "node:crypto";
import type { UserActor } from "#newsroom/actor.ts";
import { addSeries } from "#newsroom/series/add-series.ts";
import { putInSeries } from "#newsroom/series/put-in-series.ts";
import { addStaff, atThePaper, draftStory, publishDraft, unpublishDraft } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { openEditor, publish, readFromServer } from "./story-editor.ts";

async function draft(author: UserActor, headline: string) {
  const mark = randomUUID().slice(0, 8);
  const full = `${headline} ${mark}`;
  const slug = full.toLowerCase().replaceAll(" ", "-");
  const words = { headline: full, body: ["A paragraph."], section: "nation", slug, byline: "A Writer" };
  return { headline: full, id: await draftStory(author, words) };
}

async function seriesOf(editor: UserActor, stories: { id: string }[]) {
  atThePaper();
  const slug = `run-${randomUUID()}`;
  const titles = { title: `The run ${slug.slice(-6)}`, titleKo: "", description: "", descriptionKo: "" };
  const added = await addSeries(editor, { ...titles, slug }, new Date());
  if (!added.done) throw new Error("the series was refused");
  for (const { id } of stories) {
    await putInSeries(editor, { seriesId: added.value.id, storyId: id }, new Date());
  }
  return { id: added.value.id, slug, title: titles.title };
}

test("an editor begins a series, puts stories in and orders them by keyboard", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const [one, two] = [await draft(editor, "Upstream"), await draft(editor, "Downstream")];
  const page = await openAs(editor);
  await page.goto("/newsroom/series");
  const slug = `river-${randomUUID().slice(0, 8)}`;
  const form = page.getByRole("form", { name: "Begin a series" });
  await form.getByRole("button", { name: "Begin the series" }).press("Enter");
  await expect(form.getByText("This is empty. Fill it in.").first()).toBeVisible();
  await form.getByLabel("Title in English").fill("A river");
  await form.getByLabel("Slug").fill(slug);
  await form.getByLabel("Slug").press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "A river" })).toBeVisible();
  for (const { headline } of [one, two]) {
    await page.getByLabel("Headline or slug").fill(headline);
    await page.getByLabel("Headline or slug").press("Enter");
    await page.getByRole("button", { name: `Add ${headline}` }).press("Enter");
    await expect(page.getByRole("button", { name: `Take out ${headline}` })).toBeVisible();
  }
  await page.getByRole("button", { name: `Move ${two.headline} up` }).press("Enter");
  await page.getByRole("button", { name: "Save the order" }).press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  const order = page.getByRole("form", { name: "Order of the parts" }).getByRole("listitem");
  await expect(order.first()).toContainText(two.headline);

  await publishDraft(editor, one.id);
  const path = await publishDraft(editor, two.id);
  const reader = await openAs("stranger", { javaScriptEnabled: false });
  await reader.goto(path);
  await expect(reader.getByText("Part 1 of 2: A river")).toBeVisible();
});

test("a reader goes from part to part, and every page follows what is live @phone", async ({
  openAs,
  request,
}) => {
  test.slow(); // three pages, each looked at in light and dark
  const editor = await addStaff("editor");
  const stories = [await draft(editor, "First"), await draft(editor, "Second"), await draft(editor, "Third")];
  const [first, second, third] = stories;
  if (!first || !second || !third) throw new Error("three stories were drafted");
  const series = await seriesOf(editor, stories);
  expect((await request.get(`/series/${series.slug}`)).status()).toBe(404);
  const path = await publishDraft(editor, first.id);
  await publishDraft(editor, third.id);
  const reader = await openAs("stranger");
  await reader.goto(path);
  const parts = reader.getByRole("navigation", { name: `Series: ${series.title}` });
  await expect(reader.getByText(`Part 1 of 2: ${series.title}`)).toBeVisible();
  await expect(parts.getByRole("listitem").filter({ hasText: second.headline })).toHaveCount(0);
  await expectAccessible(reader);
  // Made already, and made anew when another part goes out.
  await publishDraft(editor, second.id);
  await reader.reload();
  await expect(reader.getByText(`Part 1 of 3: ${series.title}`)).toBeVisible();
  await parts.getByRole("link", { name: second.headline }).last().click();
  await expect(reader.getByRole("heading", { level: 1, name: second.headline })).toBeVisible();
  await expect(parts.locator("[rel=prev]")).toHaveText(first.headline);
  await expect(parts.locator("[rel=next]")).toHaveText(third.headline);
  const width = await reader.evaluate(() => [document.body.scrollWidth, window.innerWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);

  await reader.getByRole("link", { name: series.title }).first().click();
  expect(new URL(reader.url()).pathname).toBe(`/series/${series.slug}`);
  await expect(reader.getByRole("main").getByRole("listitem")).toHaveText(
    stories.map(({ headline }) => headline),
  );
  await expectAccessible(reader);
  const page = await (await request.get(`/series/${series.slug}`)).text();
  expect(page).toContain('"@type":"CreativeWorkSeries"');
  expect(page).toContain(`<link rel="canonical" href="`);
  expect(await (await request.get("/sitemaps/pages.xml")).text()).toContain(`/series/${series.slug}<`);
  expect((await request.get(`/Series/${series.slug}`, { maxRedirects: 0 })).headers().location).toBe(
    `/series/${series.slug}`,
  );

  await unpublishDraft(editor, second.id);
  await reader.goto(path);
  await expect(reader.getByText(`Part 1 of 2: ${series.title}`)).toBeVisible();
  expect(await (await request.get(path)).text()).not.toContain(second.headline);
});

test("series are the editors': a reporter is shown none", async ({ openAs, faults }) => {
  faults.allow(/status of 404/);
  const editor = await addStaff("editor");
  const { id } = await seriesOf(editor, []);
  const page = await openAs(await addStaff("reporter"));
  await page.goto("/newsroom");
  await expect(page.getByRole("link", { name: "Fronts" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Series" })).toHaveCount(0);
  for (const path of ["/newsroom/series", `/newsroom/series/${id}`]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});

test("a kicker is typed in the editor and read over the headline, in the story and in lists", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const { id, headline } = await draft(editor, "Ferry");
  const page = await openAs(editor);
  await openEditor(page, id);
  await page.getByRole("textbox", { name: "Kicker" }).fill("Island life");
  await page.getByRole("textbox", { name: "Kicker" }).press("Tab");
  await expect.poll(async () => (await readFromServer(page)).fields.kicker.value).toBe("Island life");
  const path = await publish(page);
  const reader = await openAs("stranger", { javaScriptEnabled: false });
  await reader.goto(path);
  await expect(reader.getByRole("article").getByText("Island life")).toBeVisible();
  await reader.goto("/nation");
  const teaser = reader.getByRole("article").filter({ hasText: headline });
  await expect(teaser.getByText("Island life")).toBeVisible();
});

test("a story is put into a series and taken out from beside its text, by an editor and the keyboard @phone", async ({
  openAs,
}) => {
  const [editor, reporter] = [await addStaff("editor"), await addStaff("reporter")];
  const story = await draft(reporter, "Alongside");
  const series = await seriesOf(editor, []);
  const page = await openAs(editor);
  await openEditor(page, story.id);
  const field = page.getByRole("group", { name: "Series", exact: true });
  const box = field.getByRole("combobox", { name: "Series that it goes on" });
  await box.focus();
  await page.keyboard.type(series.title.toUpperCase());
  await page.getByRole("option", { name: series.title }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field.getByRole("link", { name: series.title })).toBeVisible();
  await expect(field).toContainText("1 part");
  await expectAccessible(page);

  const theirs = await openAs(reporter);
  await openEditor(theirs, story.id);
  const seen = theirs.getByRole("group", { name: "Series", exact: true });
  await expect(seen).toContainText(series.title);
  await expect(seen.getByRole("button")).toHaveCount(0);

  await field.getByRole("button", { name: `Take out of ${series.title}` }).press("Enter");
  await expect(box).toBeVisible();
  await expect(field).toBeFocused();
});
