import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { writeMoment } from "#newsroom/schedule/moment-input.ts";
import { addStaff, draftStory, publishDraft } from "./back-door.ts";
import { expectFit, expectNoFaults } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { openEditor, paragraphs, readFromServer, storyText } from "./story-editor.ts";

const fromOurPage = { "sec-fetch-site": "same-origin" };

function whole(headline: string) {
  return {
    headline,
    slug: `s-${randomUUID()}`,
    body: ["A paragraph."],
    section: "nation",
    byline: "By the desk",
  };
}

/** Schedules the open story so many seconds from now: nearer than a form of minutes can say. */
async function scheduleIn(page: Page, seconds: number): Promise<void> {
  const { id, version } = await readFromServer(page);
  const at = new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000).toISOString();
  const answer = await page.request.post(`/api/v1/stories/${id}/publish`, {
    data: { version, when: writeMoment(at, "Asia/Seoul") },
    headers: fromOurPage,
  });
  expect(answer.status()).toBe(200);
}

async function chooseTime(page: Page, local: string, zone: string) {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Time zone").fill(zone);
  await dialog.getByLabel("Date and time").fill(local);
}

test("a scheduled story goes out at its second: on its page, the front page and beside another story", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const words = whole(`Scheduled ${randomUUID()}`);
  const storyId = await draftStory(editor, words);
  const pointing = whole(`Pointing ${randomUUID()}`);
  const other = await draftStory(editor, {
    ...pointing,
    body: ["A paragraph.", { type: "relatedStory", attrs: { storyId } }],
  });
  const otherPath = await publishDraft(editor, other);
  const [page, reader] = [await openAs(editor), await openAs("stranger")];
  await openEditor(page, storyId);
  const path = `/nation/${words.slug}`;
  await scheduleIn(page, 8);
  const before = await reader.request.get(path);
  expect(before.status()).toBe(404);
  for (const address of ["/", "/nation", otherPath]) {
    // Twice, so that the second is the cached one.
    for (const _ of [1, 2])
      expect(await (await reader.request.get(address)).text()).not.toContain(words.headline);
  }
  await expect.poll(async () => (await reader.request.get(path)).status(), { timeout: 20_000 }).toBe(200);
  for (const address of ["/", "/nation", otherPath]) {
    expect(await (await reader.request.get(address)).text(), address).toContain(words.headline);
  }
  // The clock writes it down, and the open editor hears of it.
  await expect(page.getByText("Live as it stands")).toBeVisible({ timeout: 20_000 });
});

test("a change and an end wait for their seconds as well", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, whole("The old words"));
  const path = await publishDraft(editor, storyId);
  const [page, reader] = [await openAs(editor), await openAs("stranger")];
  await openEditor(page, storyId);
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" And a new sentence.");
  await expect(page.getByText("Live · changes not yet published")).toBeVisible({ timeout: 20_000 });
  await scheduleIn(page, 6);
  expect(await (await reader.request.get(path)).text()).not.toContain("new sentence");
  await expect
    .poll(async () => (await reader.request.get(path)).text(), { timeout: 20_000 })
    .toContain("new sentence");
  const at = new Date(Math.ceil(Date.now() / 1000 + 5) * 1000).toISOString();
  const answer = await page.request.post(`/api/v1/stories/${storyId}/schedule`, {
    data: { when: writeMoment(at, "Europe/Paris") },
    headers: fromOurPage,
  });
  expect(answer.status()).toBe(200);
  expect((await reader.request.get(path)).status()).toBe(200);
  await expect.poll(async () => (await reader.request.get(path)).status(), { timeout: 20_000 }).toBe(410);
});

test("an editor schedules from the dialog, is told of bad times, edits, schedules again and cancels", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 422/);
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, whole("For tomorrow"));
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "At …" }).check();
  await chooseTime(page, "2020-01-01T06:00", "Asia/Seoul");
  await expect(dialog.getByText("This time has passed.")).toBeVisible();
  await dialog.getByRole("button", { name: "Schedule" }).click();
  await expect(dialog.getByText("This time has passed.")).toBeVisible();
  await chooseTime(page, "2198-03-25T02:30", "Europe/Berlin");
  await expect(dialog.getByText("Clocks go forward over this time in Europe/Berlin.")).toBeVisible();
  await dialog.getByRole("button", { name: "Take 2198-03-25 03:00" }).click();
  await chooseTime(page, "2198-10-28T02:30", "Europe/Berlin");
  await dialog.getByRole("radio", { name: "The second (UTC+01:00)" }).check();
  await expect(dialog.getByText("where you are (Pacific/Chatham)")).toBeVisible();
  await expectNoFaults(page);
  await dialog.getByRole("button", { name: "Schedule" }).click();
  await expect(page.getByText("Goes out Sun, Oct. 28, 2198 - 02:30 GMT+1 (Europe/Berlin)")).toBeVisible();
  await expect(page.locator(".top-bar").getByText("Scheduled", { exact: true })).toBeVisible();

  await storyText(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" More.");
  await expect(page.getByText("The draft has changed since it was scheduled")).toBeVisible({
    timeout: 20_000,
  });
  await expectNoFaults(page);
  await page.getByRole("button", { name: "Schedule again with the changes" }).click();
  await expect(page.getByText("The draft has changed since it was scheduled")).toBeHidden();
  await page.getByRole("button", { name: "Cancel the schedule" }).click();
  await expect(page.getByText("Goes out Sun")).toBeHidden();
  await expect(page.locator(".top-bar").getByText("Ready", { exact: true })).toBeVisible();
});

test("the queue shows what goes out, and there it is moved and canceled @phone", async ({ openAs }) => {
  const editor = await addStaff("editor", "Ed Itor");
  const words = whole(`Queued ${randomUUID()}`);
  const storyId = await draftStory(editor, words);
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await scheduleIn(page, 3_600 * 24 * 40);
  await page.goto("/newsroom/schedule");
  const row = page.getByRole("listitem").filter({ hasText: words.headline });
  await expect(row.getByText("Goes out")).toBeVisible();
  await expect(row.getByText("by Ed Itor")).toBeVisible();
  await expectFit(page);
  await row.getByRole("button", { name: "Move" }).click();
  await chooseTime(page, "2198-07-01T06:00", "Asia/Seoul");
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  await expect(page.getByRole("heading", { name: "Sunday, July 1, 2198" })).toBeVisible();
  await row.getByRole("button", { name: "Cancel" }).click();
  await expect(row).toBeHidden();
});

test("an embargo is asked about, hides a live story everywhere, shows in the newsroom and ends by itself", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const words = whole(`Under embargo ${randomUUID()}`);
  const storyId = await draftStory(editor, words);
  const path = await publishDraft(editor, storyId);
  const [page, reader] = [await openAs(editor), await openAs("stranger")];
  expect((await reader.request.get(path)).status()).toBe(200);
  await openEditor(page, storyId);
  await page.getByRole("button", { name: "Set an embargo" }).click();
  await chooseTime(page, "2198-07-01T06:00", "Europe/Paris");
  await page.getByRole("dialog").getByRole("button", { name: "Set the embargo" }).click();
  await page.getByRole("button", { name: "Hide it and set the embargo" }).click();
  await expect(page.getByText("Under embargo until Sun, July 1, 2198 - 06:00")).toBeVisible();
  await expectNoFaults(page);
  expect((await reader.request.get(path)).status()).toBe(404);
  for (const address of ["/", "/nation"]) {
    expect(await (await reader.request.get(address)).text(), address).not.toContain(words.headline);
  }
  await page.goto("/newsroom");
  const row = page.getByRole("row").filter({ hasText: words.headline });
  await expect(row.getByText("Embargo until")).toBeVisible();
  await page.goto(`/newsroom/preview/${storyId}`);
  await expect(page.getByText("Under embargo until")).toBeVisible();

  const at = new Date(Math.ceil(Date.now() / 1000 + 5) * 1000).toISOString();
  const answer = await page.request.put(`/api/v1/stories/${storyId}/embargo`, {
    data: { until: writeMoment(at, "Asia/Seoul"), before: "2198-07-01T04:00:00.000Z" },
    headers: fromOurPage,
  });
  expect(answer.status()).toBe(200);
  expect((await reader.request.get(path)).status()).toBe(404);
  await expect.poll(async () => (await reader.request.get(path)).status(), { timeout: 20_000 }).toBe(200);
  expect(await (await reader.request.get("/nation")).text()).toContain(words.headline);
});
