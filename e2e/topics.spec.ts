import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { addTopic } from "#newsroom/topics/add-topic.ts";
import { addStaff, atThePaper, draftStory, publishDraft, unpublishDraft } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { GANG, HAN, InputMethod } from "./input-method.ts";
import { expect, test } from "./newsroom-test.ts";
import { openEditor, publish, readFromServer } from "./story-editor.ts";

/** A name no other test has, in letters that its address keeps. */
const newName = (stem: string) => `${stem} ${randomUUID().slice(0, 8)}`;

async function makeTopic(name: string): Promise<{ id: string; slug: string }> {
  atThePaper();
  const added = await addTopic(await addStaff("editor"), { name, language: "en" }, new Date());
  if (!added.done) throw new Error("the topic was refused");
  return added.value;
}

async function publishWith(topics: string[], headline = newName("Bridge")) {
  const editor = await addStaff("editor");
  const slug = headline.toLowerCase().replaceAll(" ", "-");
  const draft = { headline, body: ["A paragraph."], section: "nation", slug, byline: "A Writer" };
  const storyId = await draftStory(editor, { ...draft, fields: { topics } });
  return { editor, storyId, headline, path: await publishDraft(editor, storyId) };
}

const adding = (page: Page) => page.getByRole("combobox", { name: "Add a topic" });
const chips = (page: Page) => page.getByRole("group", { name: "Topics" }).getByRole("listitem");
const namesOnServer = async (page: Page) =>
  (await readFromServer(page)).fields.topics.value.map(({ name }) => name);

test("an editor gives a story topics with the keyboard, in Hangul too, and readers find it under them", async ({
  openAs,
}) => {
  test.slow(); // four pages, each looked at in light and dark
  const editor = await addStaff("editor");
  const headline = newName("Ferry");
  const slug = headline.toLowerCase().replaceAll(" ", "-");
  const storyId = await draftStory(editor, {
    headline,
    body: ["A paragraph."],
    section: "nation",
    slug,
    byline: "A Writer",
  });
  const known = newName("Known");
  await makeTopic(known);
  const page = await openAs(editor);
  await openEditor(page, storyId);

  await adding(page).focus();
  await page.keyboard.type(known.slice(0, -2));
  await expect(page.getByRole("option", { name: known })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(chips(page)).toHaveText([known]);

  const ime = await InputMethod.of(page);
  const tail = randomUUID().slice(0, 8);
  await ime.type(HAN, GANG);
  await page.keyboard.type(` ${tail}`);
  // Enter does not wait for the list.
  await page.keyboard.press("Enter");
  const river = `한강 ${tail}`;
  await expect(chips(page)).toHaveText([known, river]);
  await expect.poll(() => namesOnServer(page)).toEqual([known, river]);

  const mistake = newName("Mistake");
  await page.keyboard.type(mistake);
  await page.keyboard.press("Enter");
  await expect(chips(page)).toHaveText([known, river, mistake]);
  await page.keyboard.press("Backspace");
  await expect(chips(page)).toHaveText([known, river]);
  await page.getByRole("button", { name: `Move ${river} up` }).press("Enter");
  await expect(chips(page)).toHaveText([river, known]);
  await expect.poll(() => namesOnServer(page)).toEqual([river, known]);
  await expectAccessible(page);

  const path = await publish(page);
  const reader = await openAs("stranger");
  await reader.goto(path);
  const ofStory = reader.getByRole("navigation", { name: "Topics of this story" });
  await expect(ofStory.getByRole("link")).toHaveText([river, known]);
  await expectAccessible(reader);
  await ofStory.getByRole("link", { name: river }).click();
  await expect(reader.getByRole("heading", { level: 1, name: river })).toBeVisible();
  expect(new URL(reader.url()).pathname).toBe(`/topics/${encodeURIComponent(`한강-${tail}`)}`);
  await expect(reader.getByRole("link", { name: headline })).toBeVisible();
  await expectAccessible(reader);
  await reader.getByRole("contentinfo").getByRole("link", { name: "Topics" }).click();
  await expect(reader.getByRole("link", { name: known })).toBeVisible();
  await expect(reader.getByRole("link", { name: mistake })).toHaveCount(0);
  await expectAccessible(reader);
});

test("a reporter takes a topic from the list and cannot make one", async ({ openAs }) => {
  const reporter = await addStaff("reporter");
  const topic = newName("Listed");
  await makeTopic(topic);
  const storyId = await draftStory(reporter, { headline: newName("Mine"), body: ["A paragraph."] });
  const page = await openAs(reporter);
  await openEditor(page, storyId);
  const invented = newName("Invented");
  await adding(page).fill(invented);
  await adding(page).press("Enter");
  await expect(page.getByText(`There is no topic “${invented}”. An editor can add it.`)).toBeVisible();
  await expect(chips(page)).toHaveCount(0);
  await adding(page).fill(topic);
  await adding(page).press("Enter");
  await expect(chips(page)).toHaveText([topic]);
  await expect.poll(() => namesOnServer(page)).toEqual([topic]);
});

test("a renamed topic is called so at once, and its old address leads to it for ever", async ({ openAs }) => {
  const name = newName("Old");
  const { id, slug } = await makeTopic(name);
  const { headline, path } = await publishWith([id]);
  const reader = await openAs("stranger");
  await reader.goto(`/topics/${slug}`);
  await expect(reader.getByRole("heading", { level: 1, name })).toBeVisible();

  const page = await openAs(await addStaff("admin"));
  await page.goto(`/newsroom/settings/topics?q=${encodeURIComponent(name)}`);
  await page.getByRole("listitem").filter({ hasText: name }).locator("summary").press("Enter");
  const form = page.getByRole("form", { name: `Change ${name}` });
  const renamed = newName("New");
  await form.getByLabel("Name").fill(renamed);
  await form.getByLabel("Slug").fill("not a slug!");
  await form.getByLabel("Slug").press("Enter");
  await expect(form.getByText("Use letters and digits")).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel("Slug").fill("");
  await form.getByLabel("Description").fill("What is new.");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("No topic has this in its name.")).toBeVisible();

  await reader.goto(path);
  await expect(reader.getByRole("link", { name: renamed })).toBeVisible();
  const answer = await reader.request.get(`/topics/${slug}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  await reader.goto(`/topics/${slug}`);
  await expect(reader.getByRole("heading", { level: 1, name: renamed })).toBeVisible();
  await expect(reader.getByText("What is new.")).toBeVisible();
  await expect(reader.getByRole("link", { name: headline })).toBeVisible();
});

test("merged topics are one page; a topic in use is not removed", async ({ openAs }) => {
  const [first, second] = [newName("Autos"), newName("Cars")];
  const [from, into] = [await makeTopic(first), await makeTopic(second)];
  const { headline } = await publishWith([from.id]);
  const page = await openAs(await addStaff("admin"));
  await page.goto(`/newsroom/settings/topics?q=${encodeURIComponent(first)}`);
  await page.getByRole("listitem").filter({ hasText: first }).locator("summary").press("Enter");
  await page.getByRole("button", { name: `Remove ${first}` }).press("Enter");
  await expect(page.getByText("In use by one story, published or not.")).toBeVisible();
  const merging = page.getByRole("form", { name: "Merge two topics" });
  await merging.getByRole("button", { name: "Merge the topics" }).press("Enter");
  await expect(merging.getByText("Choose a topic.")).toBeVisible();
  await merging.getByLabel("This topic").selectOption({ label: `${first} (${from.slug})` });
  await merging.getByLabel("becomes part of").selectOption({ label: `${second} (${into.slug})` });
  await merging.getByRole("button", { name: "Merge the topics" }).press("Enter");
  await expect(merging.getByText(`${first} is part of ${second} now.`)).toBeVisible();
  const reader = await openAs("stranger");
  await reader.goto(`/topics/${from.slug}`);
  expect(new URL(reader.url()).pathname).toBe(`/topics/${into.slug}`);
  await expect(reader.getByRole("link", { name: headline })).toBeVisible();
});

test("a topic with nothing live is no page, and goes with its last story @phone", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 404/);
  const { id, slug } = await makeTopic(newName("Short-lived"));
  const reader = await openAs("stranger");
  const status = async () => (await reader.goto(`/topics/${slug}`))?.status();
  expect(await status()).toBe(404);
  const { editor, storyId, headline } = await publishWith([id], newName("A long headline of one story"));
  expect(await status()).toBe(200);
  await expect(reader.getByRole("link", { name: headline })).toBeVisible();
  const width = await reader.evaluate(() => [document.body.scrollWidth, window.innerWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
  const described = await reader.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(described ?? "{}")).toMatchObject({
    "@type": "CollectionPage",
    breadcrumb: { "@type": "BreadcrumbList", itemListElement: { length: 3 } },
    mainEntity: { itemListElement: [{ name: headline }] },
  });
  await expectAccessible(reader);
  await unpublishDraft(editor, storyId);
  expect(await status()).toBe(404);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
  expect((await reader.goto(`/topics/${slug}?before=nonsense`))?.status()).toBe(404);
});
