import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { addSection } from "#newsroom/paper/add-section.ts";
import { writeMoment } from "#newsroom/schedule/moment-input.ts";
import { addStaff, atThePaper, draftStory, publishDraft, sectionId, unpublishDraft } from "./back-door.ts";
import { expectFit, expectNoFaults } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

const fromOurPage = { "sec-fetch-site": "same-origin" };

/** A section of this test's own with live stories, the newest last. */
async function openSection(...headlines: string[]) {
  atThePaper();
  const slug = `s${randomUUID().slice(0, 8)}`;
  const [admin, editor] = [await addStaff("admin"), await addStaff("editor", "Ed Itor")];
  const added = await addSection(
    admin,
    { slug, name: `Section ${slug}`, nameKo: `분야 ${slug}` },
    new Date(),
  );
  expect(added.done).toBe(true);
  const stories: string[] = [];
  for (const headline of headlines) {
    const draft = {
      headline,
      slug: `a-${randomUUID()}`,
      body: ["A paragraph."],
      section: slug,
      byline: "By us",
    };
    const storyId = await draftStory(editor, draft);
    await publishDraft(editor, storyId);
    stories.push(storyId);
  }
  return { slug, which: await sectionId(slug), editor, stories };
}

async function headlinesAt(request: APIRequestContext, path: string): Promise<string[]> {
  const html = await (await request.get(path)).text();
  return [...html.matchAll(/<h[23]><a href="[^"]*">([^<]*)<\/a>/g)].map(([, words = ""]) => words);
}

const place = (page: Page, name: string) => page.getByRole("listitem", { name, exact: true });
const saved = (page: Page) => expect(page.getByText("Draft saved.")).toBeVisible();
const inSeconds = (seconds: number) =>
  writeMoment(new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000).toISOString(), "Asia/Seoul");

test("a front is arranged by keyboard alone, seen by readers when it is published, and undone @phone", async ({
  openAs,
}) => {
  test.slow(); // a whole front by keyboard, looked at in light and dark
  const { slug, which, editor } = await openSection("One", "Two", "Three");
  const [page, reader] = [await openAs(editor), await openAs("stranger")];
  expect(await headlinesAt(reader.request, `/${slug}`)).toEqual(["Three", "Two", "One"]);
  await page.goto("/newsroom/fronts");
  await page.getByRole("link", { name: `Section ${slug}` }).press("Enter");
  await expect(page.getByText("Automatic: this front arranges itself.")).toBeVisible();
  await expect(place(page, "Lead")).toContainText("Three");
  await expectFit(page);

  // Up by one, the focus with it; then the second by the list of places.
  await page.getByRole("button", { name: "Move up: Two" }).press("Enter");
  await expect(place(page, "Lead")).toContainText("Two");
  await expect(page.getByRole("button", { name: "Move up: Two" })).toBeFocused();
  await page.getByRole("searchbox", { name: "Find live stories" }).fill("One");
  await page.getByLabel("Section of the stories").selectOption(slug);
  const found = page.getByRole("region", { name: "Live stories" }).getByRole("listitem");
  await expect(found).toHaveCount(1);
  await found.getByRole("button", { name: "Put in… One" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Latest 1" }).press("Enter");
  await expect(place(page, "Latest 1")).toContainText("Pinned");
  await saved(page);
  expect(await headlinesAt(reader.request, `/${slug}`)).toEqual(["Three", "Two", "One"]);

  await page.getByRole("link", { name: "Preview" }).click();
  await expect(page.getByText("Preview — the draft as it is now")).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("Two");
  await page.getByRole("link", { name: "Back to the front" }).click();
  // Keys, unlike clicks, do not wait by themselves until the page listens.
  await expect(page.getByRole("button", { name: "Publish now" })).toBeEnabled();
  await page.getByRole("button", { name: "Publish now" }).press("Enter");
  await expect(page.getByText("Live: readers have just this.")).toBeVisible();
  expect(await headlinesAt(reader.request, `/${slug}`)).toEqual(["Two", "Three", "One"]);

  await page.getByRole("button", { name: "Unpin: Two" }).press("Enter");
  await expect(page.getByText("the draft differs from what is live")).toBeVisible();
  await expect(place(page, "Lead")).toContainText("Three");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(place(page, "Lead")).toContainText("Two");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(place(page, "Lead")).toContainText("Three");
  await saved(page);
  await page.getByRole("button", { name: "Return to automatic" }).press("Enter");
  await saved(page);
  await page.getByRole("button", { name: "Publish now" }).press("Enter");
  await expect(page.getByText("Automatic: this front arranges itself.")).toBeVisible();
  expect(await headlinesAt(reader.request, `/${slug}`)).toEqual(["Three", "Two", "One"]);
  await page.getByRole("button", { name: "Publish again version 1" }).press("Enter");
  await expect(page.getByText("Live: readers have just this.")).toBeVisible();
  expect(await headlinesAt(reader.request, `/${slug}`)).toEqual(["Two", "Three", "One"]);
  await expectFit(page);
  await page.goto(`/newsroom/preview/fronts/${which}`);
  await expectFit(page);
});

test("stories are dragged to their places, and one that goes from the site leaves its place to the next", async ({
  openAs,
}) => {
  const { slug, which, editor, stories } = await openSection("One", "Two", "Three");
  const [page, reader] = [await openAs(editor), await openAs("stranger")];
  await page.goto(`/newsroom/fronts/${which}`);
  await page.getByLabel("Section of the stories").selectOption(slug);
  const found = page.getByRole("region", { name: "Live stories" }).getByRole("listitem");
  await expect(found).toHaveCount(3);
  await found.filter({ hasText: "One" }).dragTo(place(page, "Lead"));
  await expect(place(page, "Lead")).toContainText("One");
  await expect(place(page, "Lead")).toContainText("Pinned");
  await place(page, "Lead").dragTo(place(page, "Beside the lead 2"));
  await expect(place(page, "Beside the lead 2")).toContainText("One");
  await expect(place(page, "Lead")).toContainText("Three");
  await saved(page);
  await page.getByRole("button", { name: "Publish now" }).click();
  await expect(page.getByText("Live: readers have just this.")).toBeVisible();
  expect(await headlinesAt(reader.request, `/${slug}`)).toEqual(["Three", "Two", "One"]);
  await unpublishDraft(editor, stories[0] ?? "");
  await expect.poll(() => headlinesAt(reader.request, `/${slug}`)).toEqual(["Three", "Two"]);
  await page.reload();
  await expect(place(page, "Beside the lead 2")).toContainText("is not live now");
});

test("the paper's front has its lead where an editor put it, and no story twice", async ({ openAs }) => {
  const headline = `Lead of the day ${randomUUID()}`;
  const { editor } = await openSection(headline, `A newer one ${randomUUID()}`);
  const [page, reader] = [await openAs(editor), await openAs("stranger")];
  await page.goto("/newsroom/fronts/paper");
  await page
    .getByRole("region", { name: "Live stories" })
    .getByRole("button", { name: `Put in… ${headline}` })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Lead", exact: false }).first().click();
  await saved(page);
  await page.getByRole("button", { name: "Publish now" }).click();
  await expect(page.getByText("Live: readers have just this.")).toBeVisible();
  const shown = await headlinesAt(reader.request, "/");
  expect(shown[0]).toBe(headline);
  const links = [...(await (await reader.request.get("/")).text()).matchAll(/<h[23]><a href="([^"]*)">/g)];
  expect(new Set(links.map(([, href]) => href)).size).toBe(shown.length);
  await page.getByRole("button", { name: "Return to automatic" }).click();
  await saved(page);
  await page.getByRole("button", { name: "Publish now" }).click();
  await expect(page.getByText("Automatic: this front arranges itself.")).toBeVisible();
});

test("a scheduled front is there at its moment and can be called off before", async ({ openAs }) => {
  const { slug, which, editor } = await openSection("One", "Two");
  const [page, reader] = [await openAs(editor), await openAs("stranger")];
  await page.goto(`/newsroom/fronts/${which}`);
  await page.getByRole("button", { name: "Move up: One" }).click();
  await saved(page);
  await page.getByRole("button", { name: "Schedule…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Time zone").fill("Europe/Paris");
  await dialog.getByLabel("Date and time").fill("2198-07-01T06:00");
  await expectNoFaults(page);
  await dialog.getByRole("button", { name: "Schedule" }).click();
  await expect(page.getByText("Goes out Sun, July 1, 2198 - 06:00 GMT+2 (Europe/Paris)")).toBeVisible();
  await page.getByRole("button", { name: "Cancel the schedule" }).click();
  await expect(page.getByText("Goes out Sun")).toBeHidden();

  const { status } = await (await page.request.get(`/api/v1/fronts/${which}`)).json();
  const answer = await page.request.put(`/api/v1/fronts/${which}/schedule`, {
    data: { version: status.draft.version, when: inSeconds(6) },
    headers: fromOurPage,
  });
  expect(answer.status()).toBe(200);
  // Twice, so that the second is the kept one.
  for (const _ of [1, 2]) expect(await headlinesAt(reader.request, `/${slug}`)).toEqual(["Two", "One"]);
  await expect
    .poll(() => headlinesAt(reader.request, `/${slug}`), { timeout: 20_000 })
    .toEqual(["One", "Two"]);
  await page.reload();
  await expect(page.getByText("Live: readers have just this.")).toBeVisible();
});

test("two editors at one front are told of one another, and neither loses anything", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 409/);
  const { which, editor } = await openSection("One", "Two", "Three");
  const other = await addStaff("editor", "Al Other");
  const [mine, theirs] = [await openAs(editor), await openAs(other)];
  for (const page of [mine, theirs]) await page.goto(`/newsroom/fronts/${which}`);
  await theirs.getByRole("button", { name: "Pin here: Three" }).click();
  await saved(theirs);
  await mine.getByRole("button", { name: "Move up: One" }).click();
  const dialog = mine.getByRole("dialog");
  await expect(dialog.getByText("Al Other saved it")).toBeVisible();
  await expectNoFaults(mine);
  await dialog.getByRole("button", { name: "Take theirs" }).click();
  await expect(place(mine, "Lead")).toContainText("Pinned");
  await mine.getByRole("button", { name: "Undo" }).click();
  await expect(place(mine, "Beside the lead 1")).toContainText("One");
  await saved(mine);
  await mine.reload();
  await expect(place(mine, "Beside the lead 1")).toContainText("One");
  await expect(mine.getByRole("listitem", { name: "Version 1" })).toContainText(
    "Draft put aside by Al Other",
  );
});

test("breaking news stands above the front until its second, and is put up and taken down by hand @phone", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 422/);
  const [editor, reporter] = [await addStaff("editor"), await addStaff("reporter")];
  const [page, reader, looking] = [await openAs(editor), await openAs("stranger"), await openAs(reporter)];
  const words = `The minister resigns ${randomUUID()}`;
  await page.goto("/newsroom/fronts");
  await page.getByRole("button", { name: /^(Put up a|Change the) banner…/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Text").fill(words);
  await dialog.getByLabel("Link (may stay empty)").fill("javascript:alert(1)");
  await dialog.getByRole("button", { name: /^(Put it up|Change it)/ }).click();
  await expect(dialog.getByText("Give a path on this paper")).toBeVisible();
  await expectNoFaults(page);
  await dialog.getByLabel("Link (may stay empty)").fill("/nation");
  await dialog.getByLabel("On every page, not only on the front").check();
  await dialog.getByRole("button", { name: /^(Put it up|Change it)/ }).click();
  await expect(page.getByText("On every page until")).toBeVisible();
  await expectFit(page);
  for (const path of ["/", "/nation"]) {
    await reader.goto(path);
    await expect(reader.getByRole("complementary", { name: "Breaking" })).toContainText(words);
  }
  await expectFit(reader);
  await looking.goto("/newsroom/fronts");
  await expect(looking.getByText(words)).toBeVisible();
  await expect(looking.getByRole("button", { name: "Take it down" })).toHaveCount(0);
  await page.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByText("No banner stands above the paper now.")).toBeVisible();
  expect(await (await reader.request.get("/nation")).text()).not.toContain(words);

  const short = { text: words, href: "", until: inSeconds(6), isEverywhere: false };
  const answer = await page.request.put("/api/v1/banner", { data: short, headers: fromOurPage });
  expect(answer.status()).toBe(200);
  for (const _ of [1, 2]) expect(await (await reader.request.get("/")).text()).toContain(words);
  expect(await (await reader.request.get("/nation")).text()).not.toContain(words);
  await expect
    .poll(async () => (await reader.request.get("/")).text(), { timeout: 20_000 })
    .not.toContain(words);
});

test("a reporter looks at fronts and changes nothing", async ({ openAs }) => {
  const { which } = await openSection("One", "Two");
  const page = await openAs(await addStaff("reporter"));
  await page.goto(`/newsroom/fronts/${which}`);
  await expect(place(page, "Lead")).toContainText("Two");
  await expect(page.getByText("You can look; editors arrange it.")).toBeVisible();
  for (const name of ["Publish now", "Schedule…", "Undo", "Pin here: Two", "Put in… Two"]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await page.getByRole("link", { name: "Preview" }).click();
  await expect(page.getByRole("article").first()).toContainText("Two");
});

test("what does nothing without script is disabled until it listens", async ({ openAs, faults }) => {
  faults.allow(/\.js csp$/);
  const { which, editor } = await openSection("One", "Two");
  const page = await openAs(editor, { javaScriptEnabled: false });
  await page.goto(`/newsroom/fronts/${which}`);
  await expect(page.getByRole("button", { name: "Move down: Two" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Schedule…" })).toBeDisabled();
  await expect(page.getByRole("searchbox", { name: "Find live stories" })).toBeDisabled();
});

test("nobody outside sees a preview of a front", async ({ openAs }) => {
  const reader = await openAs("stranger");
  await reader.goto("/newsroom/preview/fronts/paper");
  await expect(reader).toHaveURL(/sign-in/);
});
