import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { addStaff, draftStory } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { openEditor, readFromServer, storyText } from "./story-editor.ts";

async function openPlanning(page: Page, storyId: string) {
  await openEditor(page, storyId);
  await page.getByRole("tab", { name: "Planning" }).click();
  return page.getByRole("tabpanel", { name: "Planning" });
}

async function startMove(page: Page, name: string) {
  const bar = page.getByRole("banner");
  await bar.getByText("Move", { exact: true }).click();
  await bar.getByRole("button", { name, exact: true }).click();
}

test("a pitch is assigned with the keyboard, its reporter is told, and writes it @phone", async ({
  openAs,
}) => {
  const [editor, reporter] = [
    await addStaff("editor", "Ed Planner"),
    await addStaff("reporter", `Rep ${randomUUID().slice(0, 8)}`),
  ];
  const page = await openAs(editor);
  await page.goto("/newsroom/pitch");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pitch it" }).click();
  await expect(page.getByText("Say in a line what the story would be.")).toBeVisible();
  const idea = page.getByRole("textbox", { name: "The idea, in a line" });
  await idea.fill("Who still waits for the night bus");
  await page.getByRole("main").getByRole("combobox", { name: "Section" }).selectOption({ label: "Nation" });
  await idea.press("Enter");

  await expect(storyText(page)).toContainText("Who still waits for the night bus");
  await expect(page.getByRole("banner").getByText("Pitch", { exact: true })).toBeVisible();
  const story = await readFromServer(page);
  expect(story.fields.section.value?.slug).toBe("nation");
  await page.getByRole("tab", { name: "Fields" }).focus();
  await page.keyboard.press("ArrowRight");
  const panel = page.getByRole("tabpanel", { name: "Planning" });
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Assign…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Assign this story" });
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(reporter.name);
  await expect(dialog.getByRole("option", { name: reporter.name })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("By six, please.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Assign" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByText(reporter.name)).toBeVisible();
  await expect(page.getByRole("banner").getByText("Assigned", { exact: true })).toBeVisible();

  const hers = await openAs(reporter);
  await hers.goto("/newsroom/notifications");
  const told = hers.getByRole("main").getByText("Ed Planner assigned this to you");
  await expect(told).toHaveCount(1);
  await expect(hers.getByRole("main")).toContainText("By six, please.");
  const herPanel = await openPlanning(hers, story.id);
  await expect(storyText(hers)).toHaveAttribute("contenteditable", "true");
  await expect(herPanel.getByText(`You (${reporter.name})`)).toBeVisible();
  await expect(herPanel.getByLabel("Date and time")).toHaveAttribute("readonly");
  await herPanel.getByRole("button", { name: "Give it back" }).click();
  await expect(herPanel.getByText("Nobody yet")).toBeVisible();
  await expect(storyText(hers)).toHaveAttribute("contenteditable", "false");
});

test("planning is saved as it is set, and an hour that the clocks leave out is refused at its place", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 422/);
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, { headline: "Planned", body: ["A paragraph."] });
  const page = await openAs(editor);
  const panel = await openPlanning(page, storyId);
  const value = async (field: "deadline" | "priority" | "slugline" | "internalNote" | "isSensitive") =>
    (await readFromServer(page)).fields[field].value;

  await panel.getByLabel("Date and time").fill("2026-03-29T02:30");
  await expect.poll(() => value("deadline")).toEqual({ local: "2026-03-29T02:30", zone: "Asia/Seoul" });
  await panel.getByLabel("Time zone").fill("Europe/Paris");
  await expect(panel.getByText("The clocks go forward then")).toBeVisible();
  await expectAccessible(page);
  await panel.getByLabel("Date and time").fill("2026-03-29T03:30");
  await expect.poll(() => value("deadline")).toEqual({ local: "2026-03-29T03:30", zone: "Europe/Paris" });
  await panel.getByRole("combobox", { name: "Priority" }).selectOption({ label: "Urgent" });
  await expect.poll(() => value("priority")).toBe(2);
  await panel.getByRole("textbox", { name: "Slugline" }).fill("planned-1");
  await panel.getByRole("textbox", { name: "Internal note" }).fill("Call her.\nNot before noon.");
  await panel.getByRole("checkbox", { name: "Sensitive" }).press("Space");
  await expect.poll(() => value("isSensitive")).toBe(true);
  await expect.poll(() => value("internalNote")).toBe("Call her.\nNot before noon.");
  await page.reload();
  await page.getByRole("tab", { name: "Planning" }).click();
  await expect(panel.getByRole("textbox", { name: "Slugline" })).toHaveValue("planned-1");
  await expect(panel.getByRole("combobox", { name: "Priority" })).toHaveValue("2");
});

test("what is not for publication cannot go out until an editor takes that back where the check leads", async ({
  openAs,
}) => {
  const [reporter, editor] = [await addStaff("reporter"), await addStaff("editor")];
  const storyId = await draftStory(reporter, {
    headline: "Not yet",
    body: ["A paragraph."],
    section: "nation",
    slug: `not-yet-${randomUUID()}`,
    byline: "By the desk",
  });
  const his = await openPlanning(await openAs(reporter), storyId);
  const bar = his.getByRole("checkbox", { name: "Not for publication" });
  await bar.check();
  await expect(bar).toBeDisabled();

  const page = await openAs(editor);
  await openEditor(page, storyId);
  await page.getByRole("banner").getByRole("button", { name: "Publish" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Not for publication/ })
    .click();
  const lift = page.getByRole("checkbox", { name: "Not for publication" });
  await expect(lift).toBeFocused();
  await page.keyboard.press("Space");
  await expect(lift).not.toBeChecked();
  await page.getByRole("banner").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("dialog", { name: "Publish this story?" })).toBeVisible();
});

test("of two editors who move a story the second reads by whom and whereto, and keeps the note", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 409/);
  const [first, second] = [await addStaff("editor", "Quick Editor"), await addStaff("editor")];
  const storyId = await draftStory(first, { headline: "Wanted by two", body: ["A paragraph."] });
  const [hers, his] = [await openAs(first), await openAs(second)];
  await openEditor(hers, storyId);
  await openEditor(his, storyId);
  await startMove(his, "Send to the desk");
  const dialog = his.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Two sources, both named.");
  await startMove(hers, "Hold");
  await hers.getByRole("dialog").getByRole("button", { name: "Hold" }).click();
  await expect(hers.getByText("The story is now: Held.")).toBeVisible();

  await dialog.getByRole("button", { name: "Send to the desk" }).click();
  await expect(dialog.getByText("Quick Editor was quicker: the story is in Held now.")).toBeVisible();
  await expect(dialog.getByRole("textbox")).toHaveValue("Two sources, both named.");
  await expectAccessible(his);
  await dialog.getByRole("button", { name: "Go on from Held" }).click();
  await dialog.getByRole("button", { name: "Send to the desk" }).click();
  await expect(his.getByText("The story is now: Desk edit.")).toBeVisible();
  await his.goto(`/newsroom/stories/${storyId}/history`);
  await expect(his.getByRole("navigation")).toContainText("Two sources, both named.");
});

test("what lies with a desk is taken with one key, and a story sent to legal can leave it when legal is off", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 404 .*settings\/workflow/);
  const [editor, reporter, admin] = [
    await addStaff("editor"),
    await addStaff("reporter", "Key Taker"),
    await addStaff("admin"),
  ];
  const storyId = await draftStory(editor, { headline: "For the desk", body: ["A paragraph."] });
  const page = await openAs(editor);
  const panel = await openPlanning(page, storyId);
  await panel.getByRole("button", { name: "Assign…" }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("nation");
  await page.getByRole("option", { name: /Nation desk/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Assign" }).click();
  await expect(panel.getByText("Nation desk")).toBeVisible();

  const his = await openAs(reporter);
  await openEditor(his, storyId);
  await his.keyboard.press("ControlOrMeta+Alt+y");
  await expect(panel.getByText("Key Taker")).toBeVisible();
  await expect(storyText(his)).toHaveAttribute("contenteditable", "true");

  await startMove(page, "Send to the desk");
  await page.getByRole("dialog").getByRole("button", { name: "Send to the desk" }).click();
  await expect(page.getByText("The story is now: Desk edit.")).toBeVisible();
  await startMove(page, "Send to legal");
  await page.getByRole("dialog").getByRole("button", { name: "Send to legal" }).click();
  await expect(page.getByText("The story is now: Legal.")).toBeVisible();
  const settings = await openAs(admin);
  await settings.goto("/newsroom/settings/workflow");
  await expectAccessible(settings);
  await expect(settings.getByRole("checkbox", { name: "Use Writing" })).toBeDisabled();
  await settings.getByRole("checkbox", { name: "Use Legal" }).uncheck();
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByText("Saved.")).toBeVisible();
  await page.reload();
  await startMove(page, "Mark as ready");
  await page.getByRole("dialog").getByRole("button", { name: "Mark as ready" }).click();
  await expect(page.getByText("The story is now: Ready.")).toBeVisible();
  await page.getByRole("banner").getByText("Move", { exact: true }).click();
  await expect(page.getByRole("button", { name: "Send to legal" })).toHaveCount(0);
  await settings.getByRole("checkbox", { name: "Use Legal" }).check();
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByText("Saved.")).toBeVisible();
  const asEditor = await page.goto("/newsroom/settings/workflow");
  expect(asEditor?.status()).toBe(404);
});
