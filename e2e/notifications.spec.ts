import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { UserActor } from "#newsroom/actor.ts";
import { addMail, addStaff, draftStory } from "./back-door.ts";
import { expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { storyText } from "./story-editor.ts";

const fromOurPage = { "sec-fetch-site": "same-origin" };

async function draft(author: UserActor, title: string): Promise<string> {
  return draftStory(author, { headline: title, body: ["A paragraph."], section: "nation" });
}

/** Hands a story in and sends it back, as an editor's page does. */
async function sendBack(editor: Page, storyId: string, note: string): Promise<void> {
  for (const move of [{ to: "desk_edit" }, { to: "sent_back", note }]) {
    const answer = await editor.request.post(`/api/v1/stories/${storyId}/move`, {
      data: move,
      headers: fromOurPage,
    });
    expect(answer.status()).toBe(200);
  }
}

function bell(page: Page, unread: number) {
  const name = unread === 0 ? "Notifications" : `Notifications, ${unread} unread`;
  return page.getByRole("link", { name, exact: true });
}

test("a writer hears at once that a story was sent back, in every window", async ({ openAs }) => {
  const [reporter, editor] = [await addStaff("reporter", "Rep Orter"), await addStaff("editor", "Ed Itor")];
  const mark = randomUUID();
  const storyId = await draft(reporter, `Bridge ${mark}`);
  const others = await draft(reporter, `Open in the editor ${mark}`);
  const page = await openAs(reporter);
  const editing = await page.context().newPage();
  await page.goto("/newsroom");
  await editing.goto(`/newsroom/stories/${others}`);
  await expect(bell(page, 0)).toBeVisible();
  await expect(bell(editing, 0)).toBeVisible();

  const desk = await openAs(editor);
  await sendBack(desk, storyId, "Who says so?");
  await expect(bell(page, 1)).toBeVisible();
  await expect(bell(editing, 1)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "You have a new notification." })).toHaveCount(1);

  await bell(page, 1).press("Enter");
  const line = page.getByRole("listitem").filter({ hasText: mark });
  await expect(line).toContainText("Unread: Ed Itor sent this back to you · just now");
  await expect(line).toContainText("Who says so?");
  await sendBack(desk, others, "This one too.");
  await expect(page.getByRole("listitem").filter({ hasText: "This one too." })).toBeVisible();

  await line.getByRole("link", { name: `Bridge ${mark}` }).click();
  await expect(page).toHaveURL(`/newsroom/stories/${storyId}`);
  await expect(storyText(page)).toContainText("A paragraph.");
  await expect(bell(page, 1)).toBeVisible();
  await expect(bell(editing, 1)).toBeVisible();

  await page.goto("/newsroom/notifications");
  await page.getByRole("button", { name: `Mark as read Open in the editor ${mark}` }).click();
  await expect(page.getByRole("button", { name: "Mark as read" })).toHaveCount(0);
  await expect(bell(page, 0)).toBeVisible();
  await expect(bell(editing, 0)).toBeVisible();
});

test("all are read at once, and older ones are on the next page", async ({ openAs }) => {
  const [reporter, editor] = [await addStaff("reporter"), await addStaff("editor")];
  const storyId = await draft(reporter, "Back and forth");
  const desk = await openAs(editor);
  for (let round = 1; round <= 31; round += 1) await sendBack(desk, storyId, `Round ${round}.`);
  const page = await openAs(reporter);
  await page.goto("/newsroom/notifications");
  await expect(bell(page, 31)).toBeVisible();
  const lines = page.getByRole("main").getByRole("listitem");
  await expect(lines).toHaveCount(30);
  await expect(lines.first()).toContainText("Round 31.");
  await page.getByRole("link", { name: "Older" }).click();
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("Round 1.");
  await page.getByRole("link", { name: "Newest" }).click();
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bell(page, 0)).toBeVisible();
  await expect(page.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);
});

test("what one hears of is one's own choice, and it is kept", async ({ openAs }) => {
  const [reporter, editor] = [await addStaff("reporter"), await addStaff("editor")];
  const [first, second] = [await draft(reporter, "First"), await draft(reporter, "Second")];
  const [page, desk, admin] = [
    await openAs(reporter),
    await openAs(editor),
    await openAs(await addStaff("admin")),
  ];
  const choices = page.getByRole("table", { name: "How you hear of what happens" });
  const inNewsroom = choices.getByRole("checkbox", { name: "A story of mine is sent back: in the newsroom" });
  const byMail = choices.getByRole("checkbox", { name: "A story of mine is sent back: by mail" });
  await page.goto("/newsroom/account");
  await expect(byMail).toBeChecked();
  await inNewsroom.uncheck();
  await expect(page.getByText("Saved.")).toBeVisible();
  await sendBack(desk, first, "Only by mail.");
  await byMail.press("Space");
  await inNewsroom.press("Space");
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(inNewsroom).toBeChecked();
  await expect(byMail).not.toBeChecked();
  await sendBack(desk, second, "Only here.");

  await page.goto("/newsroom/notifications");
  const lines = page.getByRole("main").getByRole("listitem");
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText("Only here.");
  await admin.goto("/newsroom/outbox");
  const mails = admin.getByRole("main").getByRole("listitem").filter({ hasText: reporter.email });
  await expect(mails).toHaveCount(1);
  await mails.getByText("Sent back: First").click();
  await expect(mails).toContainText("> Only by mail.");
  await expect(mails).toContainText(`/newsroom/stories/${first}`);
});

test("an admin sees what was not sent and sends it again; nobody else sees the outbox", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 404 .*\/newsroom\/outbox/);
  const subject = `Invitation ${randomUUID()}`;
  await addMail({ to: "not an address", subject, text: "Come in.\n", kind: "invitation" });
  const page = await openAs(await addStaff("admin"));
  await page.goto("/newsroom");
  await page.getByRole("link", { name: "Outbox" }).click();
  await page.getByRole("navigation", { name: "State" }).getByRole("link", { name: "Failed" }).click();
  const mail = page.getByRole("main").getByRole("listitem").filter({ hasText: subject });
  await expect(mail).toContainText("This is not a mail address.");
  await mail.getByRole("button", { name: `Send again ${subject}` }).click();
  await expect(mail).toHaveCount(0);
  await page.getByRole("navigation", { name: "State" }).getByRole("link", { name: "Waiting" }).click();
  await expect(mail).toContainText("Waiting");

  for (const role of ["reporter", "editor"] as const) {
    const other = await openAs(await addStaff(role));
    const answer = await other.goto("/newsroom/outbox");
    expect(answer?.status(), role).toBe(404);
    expect(await answer?.text(), role).not.toContain(subject);
    await other.goto("/newsroom");
    await expect(other.getByRole("link", { name: "Outbox" })).toHaveCount(0);
  }
});

test("bell, list, choices and outbox work on every screen", { tag: "@phone" }, async ({ openAs }) => {
  const [admin, editor] = [await addStaff("admin", "Ad Min"), await addStaff("editor")];
  const storyId = await draft(
    admin,
    "한강 다리 개통, a headline that is long enough to need a second line on a phone",
  );
  await sendBack(await openAs(editor), storyId, "A note\nthat says why.");
  await addMail({
    to: `nobody at ${"a-long-name.".repeat(6)}example`,
    subject: "Failed",
    text: `${"word ".repeat(60)}\n`,
    kind: "x",
  });
  const page = await openAs(admin);
  const paths = [
    "/newsroom/notifications",
    "/newsroom/account",
    "/newsroom/outbox",
    `/newsroom/stories/${storyId}`,
  ];
  for (const path of paths) {
    await page.goto(path);
    await expect(bell(page, 1)).toBeVisible();
    await expectFit(page, path);
  }
});
