import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { addStaff, draftStory, giveToDesk, moveDraft, publishDraft } from "./back-door.ts";
import { expectAccessible, expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

function word(): string {
  return `w${randomBytes(5).toString("hex")}`;
}

const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name} \\d`) });
const card = (page: Page, headline: string) =>
  page.getByRole("region", { name: "Stories by state" }).getByRole("listitem").filter({ hasText: headline });
const link = (page: Page, headline: string) => page.getByRole("link", { name: headline });
const ask = (page: Page, headline: string) => page.getByRole("button", { name: `Move “${headline}” to …` });

/** The board listens to drags a little after it is drawn: cards can be taken up from then on. */
async function openBoard(page: Page, query: string) {
  await page.goto(`/newsroom/board?${query}`);
  await expect(page.locator(".card[draggable=true]").first()).toBeVisible();
}

test("a card is dragged to where it may go, and to nowhere else", async ({ openAs }) => {
  const editor = await addStaff("editor", "Board Editor");
  const mark = word();
  const storyId = await draftStory(editor, { headline: `${mark} harbour`, fields: { slugline: mark } });
  await moveDraft(editor, storyId, "desk_edit");
  const page = await openAs(editor);
  await openBoard(page, `slugline=${mark}`);
  await expect(column(page, "Desk edit").getByRole("heading")).toHaveText("Desk edit 1");

  await card(page, mark).dragTo(column(page, "Ready"));
  await expect(page.getByRole("status").filter({ hasText: "is now in Ready" })).toBeVisible();
  await expect(card(page, mark)).not.toHaveAttribute("aria-busy");
  await expect(column(page, "Ready").getByRole("heading")).toHaveText("Ready 1");
  await page.reload();
  await expect(column(page, "Ready").getByRole("link", { name: `${mark} harbour` })).toBeVisible();

  // From Ready nothing goes back to the pitches.
  await card(page, mark).dragTo(column(page, "Pitch"));
  await expect(column(page, "Ready").getByRole("link", { name: `${mark} harbour` })).toBeVisible();
});

test("a move that asks for a note asks for it, and the story's people read it", async ({ openAs }) => {
  const [editor, reporter] = [await addStaff("editor", "Note Editor"), await addStaff("reporter")];
  const mark = word();
  const storyId = await draftStory(reporter, { headline: `${mark} bridge`, fields: { slugline: mark } });
  await moveDraft(editor, storyId, "desk_edit");
  const page = await openAs(editor);
  await openBoard(page, `slugline=${mark}`);
  await card(page, mark).dragTo(column(page, "Sent back"));
  const dialog = page.getByRole("dialog", { name: "Send back" });
  await dialog.getByLabel(/Note for whoever/).fill("Call the mayor again");
  const moved = page.waitForResponse((answer) => answer.request().method() === "POST");
  await dialog.getByRole("button", { name: "Send back" }).click();
  await moved;
  await expect(column(page, "Sent back").getByRole("link", { name: `${mark} bridge` })).toBeVisible();
  const theirs = await openAs(reporter);
  await theirs.goto("/newsroom/notifications");
  await expect(theirs.getByText("Call the mayor again")).toBeVisible();
});

test("what somebody moved meanwhile goes back to where they put it, and says who", async ({ openAs }) => {
  const [editor, other] = [await addStaff("editor"), await addStaff("editor", "Quicker Editor")];
  const mark = word();
  const storyId = await draftStory(editor, { headline: `${mark} ferry`, fields: { slugline: mark } });
  const page = await openAs(editor);
  await openBoard(page, `slugline=${mark}`);
  await link(page, `${mark} ferry`).focus();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Move to …" });
  await dialog.getByRole("radio", { name: "Held" }).check();
  await dialog.getByLabel(/Note for whoever/).fill("Not before Monday");
  await moveDraft(other, storyId, "desk_edit");
  await dialog.getByRole("button", { name: "Hold" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(
    "Quicker Editor moved it before you did. Look at it again.",
  );
  await expect(dialog.getByLabel(/Note for whoever/)).toHaveValue("Not before Monday");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(column(page, "Desk edit").getByRole("link", { name: `${mark} ferry` })).toBeVisible();
});

test("a reporter moves their own as far as they may, and nobody else's", async ({ openAs }) => {
  const reporter = await addStaff("reporter");
  const mark = word();
  await draftStory(reporter, { headline: `${mark} own`, fields: { slugline: mark } });
  await draftStory(await addStaff("editor"), { headline: `${mark} theirs`, fields: { slugline: mark } });
  const page = await openAs(reporter);
  await openBoard(page, `slugline=${mark}`);
  await expect(ask(page, `${mark} own`)).toBeAttached();
  await expect(ask(page, `${mark} theirs`)).toHaveCount(0);
  await card(page, `${mark} theirs`).dragTo(column(page, "Desk edit"));
  await card(page, `${mark} own`).dragTo(column(page, "Ready"));
  await expect(column(page, "Writing").getByRole("link", { name: mark })).toHaveCount(2);
  await card(page, `${mark} own`).dragTo(column(page, "Desk edit"));
  await expect(column(page, "Desk edit").getByRole("link", { name: `${mark} own` })).toBeVisible();
});

test("by keyboard: arrows go from card to card, a key moves one, and the focus goes with it", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const mark = word();
  const [first, second, third] = ["one", "two", "three"].map((name) => `${mark} ${name}`);
  for (const headline of [third, second, first]) {
    const storyId = await draftStory(editor, { headline: headline ?? "", fields: { slugline: mark } });
    if (headline === third) await moveDraft(editor, storyId, "desk_edit");
  }
  const page = await openAs(editor);
  await openBoard(page, `slugline=${mark}`);
  await link(page, first ?? "").focus();
  await page.keyboard.press("ArrowDown");
  await expect(link(page, second ?? "")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(link(page, third ?? "")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(link(page, first ?? "")).toBeFocused();
  await page.keyboard.press("m");
  const dialog = page.getByRole("dialog", { name: "Move to …" });
  await dialog.getByRole("button", { name: "Move" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Choose where it is to go.");
  await dialog.getByRole("radio", { name: "Desk edit" }).check();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: `“${first}” is now in Desk edit.` })).toBeVisible();
  await expect(link(page, first ?? "")).toBeFocused();
  await expect(column(page, "Desk edit").getByRole("link", { name: mark })).toHaveCount(2);
});

test("publishing is no drag: it leads to the story's publish step", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const mark = word();
  await draftStory(editor, { headline: `${mark} palace`, body: ["The palace."], fields: { slugline: mark } });
  const page = await openAs(editor);
  await openBoard(page, `slugline=${mark}`);
  await card(page, mark).dragTo(column(page, "Live today"));
  await expect(page).toHaveURL(/\/newsroom\/stories\//);
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page).not.toHaveURL(/#/);
});

test("the board keeps question and view, shows what went live today and the bin to whoever asks", async ({
  openAs,
}) => {
  const editor = await addStaff("editor");
  const mark = word();
  const live = await draftStory(editor, {
    headline: `${mark} out`,
    body: ["Out."],
    section: "nation",
    slug: mark,
    byline: "Board Desk",
    fields: { slugline: mark },
  });
  await publishDraft(editor, live);
  const spiked = await draftStory(editor, { headline: `${mark} bin`, fields: { slugline: mark } });
  await moveDraft(editor, spiked, "spiked");
  const page = await openAs(editor);
  await page.goto(`/newsroom?slugline=${mark}&view=all`);
  const shapes = page.getByRole("navigation", { name: "Show as" });
  await shapes.getByRole("link", { name: "Board" }).click();
  await expect(page).toHaveURL(new RegExp(`/newsroom/board\\?slugline=${mark}&view=all`));
  await expect(column(page, "Live today").getByRole("link", { name: `${mark} out` })).toBeVisible();
  await expect(link(page, `${mark} bin`)).toHaveCount(0);
  await page.getByRole("link", { name: "Show the spiked stories" }).click();
  await expect(column(page, "Spiked").getByRole("link", { name: `${mark} bin` })).toBeVisible();
  await page.getByRole("link", { name: "Take off Spiked" }).click();
  await expect(column(page, "Writing")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search stories" }).fill(`${mark} out`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/newsroom\/board\?.*q=/);
  await shapes.getByRole("link", { name: "Calendar" }).click();
  await expect(page).toHaveURL(/\/newsroom\/calendar\?.*q=/);
});

test("a card moves under a reader's eyes, and keeps the focus", async ({ openAs }) => {
  const [editor, other] = [await addStaff("editor"), await addStaff("editor")];
  const mark = word();
  const storyId = await draftStory(editor, { headline: `${mark} tower`, fields: { slugline: mark } });
  const page = await openAs(editor);
  await openBoard(page, `slugline=${mark}`);
  await link(page, `${mark} tower`).focus();
  await moveDraft(other, storyId, "desk_edit");
  await expect(column(page, "Desk edit").getByRole("link", { name: mark })).toBeVisible({ timeout: 15_000 });
  await expect(link(page, `${mark} tower`)).toBeFocused();
});

test("the board and its dialog are without fault for everybody", { tag: "@phone" }, async ({ openAs }) => {
  const editor = await addStaff("editor");
  const mark = word();
  const storyId = await draftStory(editor, {
    headline: `${mark} harbour`,
    section: "nation",
    fields: { slugline: mark, needsLegal: true, deadline: { local: "2026-01-05T18:00", zone: "Asia/Seoul" } },
  });
  await giveToDesk(editor, storyId, "nation");
  const page = await openAs(editor);
  await openBoard(page, `slugline=${mark}`);
  await expect(card(page, mark)).toContainText("Overdue");
  await expect(card(page, mark)).toContainText("Nation desk");
  await expectFit(page);
  await ask(page, `${mark} harbour`).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
});
