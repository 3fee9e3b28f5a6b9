import { randomUUID } from "node:crypto";
import { addStaff, draftStory, publishDraft, unpublishDraft } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

/** A story that carries this local time of the paper. */
async function publishAt(local: string) {
  const editor = await addStaff("editor");
  const headline = `Dated ${randomUUID().slice(0, 8)}`;
  const slug = headline.toLowerCase().replaceAll(" ", "-");
  const draft = { headline, body: ["A paragraph."], section: "nation", slug, byline: "A Writer" };
  const fields = { stamp: { local, zone: "Asia/Seoul" } };
  const storyId = await draftStory(editor, { ...draft, fields });
  await publishDraft(editor, storyId);
  return { editor, storyId, headline };
}

test("a reader walks from the foot of the paper to a story by year, month and day @phone", async ({
  openAs,
}) => {
  test.slow(); // four kinds of page, each looked at in light and dark
  const { headline } = await publishAt("2011-03-31T23:30");
  await publishAt("2011-04-02T08:00");
  const reader = await openAs("stranger");
  await reader.goto("/");
  await reader.getByRole("contentinfo").getByRole("link", { name: "Archive" }).click();
  await expect(reader.getByRole("heading", { level: 2, name: "2011" })).toBeVisible();
  await expectAccessible(reader);
  await reader.getByRole("link", { name: "March 2011" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "March 2011" })).toBeVisible();
  await expect(reader.getByRole("link", { name: headline })).toBeVisible();
  await expectAccessible(reader);
  const days = reader.getByRole("navigation", { name: "Days with stories" });
  await days.getByRole("link", { name: "Thursday, March 31, 2011" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Thursday, March 31, 2011" })).toBeVisible();
  await expect(reader.getByRole("link", { name: headline })).toBeVisible();
  expect(new URL(reader.url()).pathname).toBe("/archive/2011/03/31");
  await expectAccessible(reader);
  const width = await reader.evaluate(() => [document.body.scrollWidth, window.innerWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
  await reader.getByRole("navigation", { name: "Earlier and later" }).getByText("April 2, 2011").click();
  expect(new URL(reader.url()).pathname).toBe("/archive/2011/04/02");
  await reader.getByRole("link", { name: "April 2011" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "April 2011" })).toBeVisible();
});

test("a day's page comes and goes with its stories, at once", async ({ openAs, faults }) => {
  faults.allow(/status of 404/);
  const reader = await openAs("stranger");
  const path = "/archive/2009/08/15";
  const status = async () => (await reader.goto(path))?.status();
  expect(await status()).toBe(404);
  const first = await publishAt("2009-08-15T00:05");
  expect(await status()).toBe(200);
  await expect(reader.getByRole("link", { name: first.headline })).toBeVisible();
  const second = await publishAt("2009-08-15T23:55");
  await reader.reload();
  await expect(reader.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([
    second.headline,
    first.headline,
  ]);
  await unpublishDraft(second.editor, second.storyId);
  await reader.reload();
  await expect(reader.getByRole("link", { name: second.headline })).toHaveCount(0);
  await unpublishDraft(first.editor, first.storyId);
  expect(await status()).toBe(404);
});

test("a publication leaves the pages of other days as they are kept", async ({ openAs }) => {
  await publishAt("2008-01-10T10:00");
  await publishAt("2008-01-20T10:00");
  const reader = await openAs("stranger");
  const kept = async (path: string) => (await reader.request.get(path)).headers()["x-stet-cache"];
  const paths = ["/archive/2008/01/10", "/archive/2008/01/20", "/archive/2008/01", "/archive"];
  // A setting of the whole paper, saved by another test in the same moment, drops every page.
  await expect(async () => {
    for (const path of paths) await kept(path);
    expect(await Promise.all(paths.slice(0, 3).map(kept))).toEqual(["hit", "hit", "hit"]);
    await publishAt("2008-01-20T11:00");
    expect(await kept("/archive/2008/01/10")).toBe("hit");
    expect(await kept("/archive/2008/01/20")).not.toBe("hit");
    expect(await kept("/archive/2008/01")).not.toBe("hit");
  }).toPass({ timeout: 30_000 });
});

test("what is no day of the archive is no page, and a year is a part of its first one", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 404/);
  await publishAt("2010-02-28T10:00");
  const reader = await openAs("stranger");
  for (const path of [
    "2010/02/29",
    "2010/2/28",
    "2010/13",
    "2010/00",
    "2010/02/28/x",
    "0000/01",
    "9999/12",
  ]) {
    expect((await reader.goto(`/archive/${path}`))?.status(), path).toBe(404);
  }
  expect((await reader.goto("/archive/2010/02/28?before=nonsense"))?.status()).toBe(404);
  expect((await reader.request.get("/archive/2010", { maxRedirects: 0 })).status()).toBe(308);
  await reader.goto("/archive/2010");
  await expect(reader.getByRole("heading", { level: 2, name: "2010" })).toBeVisible();
});
