import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { addStaff, draftStory, rewriteStory } from "./back-door.ts";
import { expectAccessible, expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

function word(): string {
  return `w${randomBytes(5).toString("hex")}`;
}

// A week of the seeded paper in Seoul; on its Sunday the clocks go forward in New York.
const WEEK = "2031-03-05";
const day = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
const card = (page: Page, headline: string) =>
  page.getByRole("region", { name: "The week" }).getByRole("listitem").filter({ hasText: headline });
const link = (page: Page, headline: string) => page.getByRole("link", { name: headline });
const due = (local: string, zone = "Asia/Seoul") => ({ deadline: { local, zone } });

/** The calendar listens to drags a little after it is drawn: cards can be taken up from then on. */
async function openWeek(page: Page, query: string) {
  await page.goto(`/newsroom/calendar?${query}&week=${WEEK}`);
  await expect(page.locator(".card[draggable=true]").first()).toBeVisible();
}

test("a deadline is dragged to another day and keeps its hour; it is taken off and given", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const mark = word();
  const fields = { slugline: mark, ...due("2031-03-04T17:45") };
  await draftStory(editor, { headline: `${mark} harbour`, fields });
  const page = await openAs(editor);
  await openWeek(page, `slugline=${mark}`);
  await expect(page.getByRole("heading", { name: "March 3 – March 9, 2031" })).toBeVisible();
  await expect(day(page, "Tue").getByRole("listitem")).toContainText("17:45");

  await card(page, mark).dragTo(day(page, "Thu"));
  await expect(
    page.getByRole("status").filter({ hasText: "is due on Thursday, March 6, at 17:45." }),
  ).toBeVisible();
  await expect(card(page, mark)).not.toHaveAttribute("aria-busy");
  await page.reload();
  await expect(day(page, "Thu").getByRole("listitem")).toContainText("17:45");
  await expect(page.locator(".card[draggable=true]")).toBeVisible();

  await card(page, mark).dragTo(day(page, "No deadline"));
  await expect(page.getByRole("status").filter({ hasText: "has no deadline any more." })).toBeVisible();
  await expect(day(page, "No deadline").getByRole("link", { name: mark })).toBeVisible();
  await expect(card(page, mark)).not.toHaveAttribute("aria-busy");

  await card(page, mark).dragTo(day(page, "Fri"));
  const dialog = page.getByRole("dialog", { name: "Deadline" });
  await expect(dialog.getByLabel("Date and time in Asia/Seoul")).toHaveValue("2031-03-07T18:00");
  await dialog.getByLabel("Date and time in Asia/Seoul").fill("2031-03-07T09:15");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(day(page, "Fri").getByRole("listitem")).toContainText("09:15");
});

test("an hour that the clocks leave out is refused, and the story stays where it was", async ({
  openAs,
  faults,
}) => {
  faults.allow(/422/);
  const editor = await addStaff("editor");
  const mark = word();
  const fields = { slugline: mark, ...due("2031-03-08T02:30", "America/New_York") };
  await draftStory(editor, { headline: `${mark} early`, fields });
  const page = await openAs(editor);
  await openWeek(page, `slugline=${mark}`);
  await card(page, mark).dragTo(day(page, "Sun"));
  await expect(page.getByRole("alert").filter({ hasText: "this time does not exist" })).toBeVisible();
  await expect(day(page, "Sat").getByRole("link", { name: mark })).toBeVisible();
});

test("by keyboard: arrows go from day to day, a key asks for the deadline, and the focus goes with it", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const mark = word();
  const [first, second] = [`${mark} one`, `${mark} two`];
  await draftStory(editor, { headline: first, fields: { slugline: mark, ...due("2031-03-04T10:00") } });
  await draftStory(editor, { headline: second, fields: { slugline: mark, ...due("2031-03-06T10:00") } });
  const page = await openAs(editor);
  await openWeek(page, `slugline=${mark}`);
  await link(page, first).focus();
  await page.keyboard.press("ArrowRight");
  await expect(link(page, second)).toBeFocused();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Deadline" });
  await dialog.getByLabel(/Date and time/).fill("");
  await dialog.getByRole("button", { name: "Set the deadline" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("This is not a time. Give date and time.");
  await dialog.getByLabel(/Date and time/).fill("2031-03-04T09:00");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("status").filter({ hasText: "is due on Tuesday, March 4, at 09:00" }),
  ).toBeVisible();
  await expect(link(page, second)).toBeFocused();
  await expect(day(page, "Tue").getByRole("listitem")).toHaveCount(2);
});

test("a deadline that somebody set meanwhile is named and kept", async ({ openAs, faults }) => {
  faults.allow(/409/);
  const [editor, other] = [await addStaff("editor"), await addStaff("editor", "Quicker Planner")];
  const mark = word();
  const headline = `${mark} ferry`;
  const storyId = await draftStory(editor, {
    headline,
    fields: { slugline: mark, ...due("2031-03-04T10:00") },
  });
  const page = await openAs(editor);
  await openWeek(page, `slugline=${mark}`);
  await page.getByRole("button", { name: `Change the deadline of “${headline}”` }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Deadline" });
  await expect(dialog).toBeVisible();
  await rewriteStory(other, storyId, { headline, fields: due("2031-03-07T12:00") });
  await dialog.getByRole("button", { name: "No deadline" }).click();
  await expect(dialog.getByRole("alert")).toContainText(
    "Quicker Planner set the deadline to March 7, 2031 - 12:00",
  );
  await page.keyboard.press("Escape");
  await expect(day(page, "Fri").getByRole("link", { name: mark })).toBeVisible();
});

test("a reporter reads the calendar and sets no deadline in it", async ({ openAs }) => {
  const reporter = await addStaff("reporter");
  const editor = await addStaff("editor");
  const mark = word();
  await draftStory(editor, {
    headline: `${mark} plan`,
    byline: "Plan Desk",
    fields: { slugline: mark, ...due("2031-03-04T10:00") },
  });
  const page = await openAs(reporter);
  await page.goto(`/newsroom/calendar?slugline=${mark}&week=${WEEK}`);
  await expect(day(page, "Tue").getByRole("link", { name: mark })).toBeVisible();
  await expect(page.getByRole("button", { name: /Change the deadline/ })).toHaveCount(0);
  await card(page, mark).dragTo(day(page, "Thu"));
  await expect(day(page, "Tue").getByRole("link", { name: mark })).toBeVisible();
});

test("weeks are gone through, and the question stays", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const mark = word();
  await draftStory(editor, {
    headline: `${mark} next`,
    fields: { slugline: mark, ...due("2031-03-10T10:00") },
  });
  const page = await openAs(editor);
  await page.goto(`/newsroom/calendar?slugline=${mark}&week=${WEEK}`);
  await page.getByRole("link", { name: "Next week" }).click();
  await expect(day(page, "Mon").getByRole("link", { name: mark })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search stories" }).fill("next");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "March 10 – March 16, 2031" })).toBeVisible();
  await page.getByRole("link", { name: "This week" }).click();
  await expect(page).toHaveURL(new RegExp(`slugline=${mark}`));
  await expect(page.getByText("Today", { exact: true })).toBeVisible();
  await page.goto("/newsroom/calendar?week=2031-02-31");
  await expect(page.getByText("Today", { exact: true })).toBeVisible();
});

test("the calendar and its dialog are without fault for everybody", { tag: "@phone" }, async ({ openAs }) => {
  const editor = await addStaff("editor");
  const mark = word();
  const headline = `${mark} harbour`;
  await draftStory(editor, {
    headline,
    section: "nation",
    fields: { slugline: mark, needsLegal: true, ...due("2031-03-04T18:00") },
  });
  const page = await openAs(editor);
  await openWeek(page, `slugline=${mark}`);
  await expectFit(page);
  await page.getByRole("button", { name: /Change the deadline/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
});
