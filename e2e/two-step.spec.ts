import { randomUUID } from "node:crypto";
import { requestsOn } from "#test/route-rights.ts";
import { draftStory, endSessions, publishDraft } from "./back-door.ts";
import { expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  addSigner,
  codeNow,
  letConfirmationsLapse,
  plugInAuthenticator,
  SIGNER_PASSWORD,
  setUpApp,
  typePassword,
} from "./second-step-door.ts";
import { expectSaved, openEditor, paragraphs } from "./story-editor.ts";

/** next-auth answers 401 while a second step is open, and the browser says so on its console. */
const halfWay = /status of 401/;

test("a reporter sets up an app, and is asked for its code and, without phone, a recovery code", {
  tag: "@phone",
}, async ({ openAs, faults }) => {
  // A wrong code is refused with 422.
  faults.allow(halfWay, /status of 422/);
  const reporter = await addSigner("reporter");
  const page = await openAs(reporter);
  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Set up an authenticator app" }).click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  await page.getByText("Cannot scan it?").click();
  await expectFit(page);
  const secret = (await page.locator(".app-key code").innerText()).replaceAll(" ", "");
  await page.getByLabel("Code from your authenticator app").fill("000000");
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByText("That code is not right")).toBeVisible();
  await page.getByLabel("Code from your authenticator app").fill(codeNow(secret));
  await page.getByRole("button", { name: "Finish" }).click();
  const codes = page.getByRole("region", { name: "Your recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  await expectFit(page);
  const recovery = await codes.first().innerText();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  expect((await saving).suggestedFilename()).toBe("recovery-codes.txt");
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 of 10 left")).toBeVisible();

  const elsewhere = await openAs("stranger");
  await elsewhere.goto("/newsroom/sign-in?callbackUrl=/newsroom/account");
  await typePassword(elsewhere, reporter.email);
  await expect(elsewhere.getByLabel("Code from your authenticator app")).toBeFocused();
  await expectFit(elsewhere);
  // Half-way is nowhere: not one route answers.
  for (const { name, who, path, method, data } of requestsOn(randomUUID())) {
    if (who === "everyone") continue;
    const headers = { "sec-fetch-site": "same-origin" };
    expect((await elsewhere.request.fetch(path, { method, data, headers })).status(), name).toBe(401);
  }
  // A phone that drops the page while the app is looked up loses nothing.
  await elsewhere.reload();
  await elsewhere.getByLabel("Code from your authenticator app").fill(codeNow(secret, 1));
  await elsewhere.keyboard.press("Enter");
  await expect(elsewhere).toHaveURL("/newsroom/account");

  const lost = await openAs("stranger");
  await lost.goto("/newsroom/sign-in?callbackUrl=/newsroom/account");
  await typePassword(lost, reporter.email);
  await lost.getByRole("button", { name: "Use a recovery code" }).click();
  await lost.getByLabel("Recovery code").fill("00000-00000");
  await lost.keyboard.press("Enter");
  await expect(lost.getByText("That recovery code is not right")).toBeVisible();
  await lost.getByLabel("Recovery code").fill(recovery.toUpperCase());
  await lost.keyboard.press("Enter");
  await expect(lost.getByText("9 of 10 left")).toBeVisible();
});

test("a passkey signs in alone, and as the second step; it has a name and can be removed", async ({
  openAs,
  faults,
}) => {
  faults.allow(halfWay);
  const editor = await addSigner("editor");
  const page = await openAs(editor);
  await plugInAuthenticator(page);
  await page.goto("/newsroom/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel(/be called/).fill("Work laptop");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "I have kept them" }).click();
  const list = page.getByRole("list", { name: "Your passkeys" });
  await expect(list).toContainText("Work laptop");
  await list.getByRole("button", { name: "Rename Work laptop" }).click();
  await list.getByLabel(/Another name/).fill("Desk laptop");
  await list.getByRole("button", { name: "Keep this name" }).click();
  await expect(list).toContainText("Desk laptop");
  await expectFit(page);

  const leave = async () => {
    await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
    await expect(page).toHaveURL("/newsroom/sign-in");
    await page.goto("/newsroom/sign-in?callbackUrl=/newsroom/account");
  };
  await leave();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL("/newsroom/account");

  await leave();
  await typePassword(page, editor.email);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL("/newsroom/account");
  await list.getByRole("button", { name: "Remove Desk laptop" }).click();
  await expect(page.getByText("The passkey is removed.")).toBeVisible();
  await expect(list).toHaveCount(0);
  await leave();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("alert").getByText("That passkey was not accepted")).toBeVisible();
});

test("where the paper requires it, nothing opens before a second step is set up", { tag: "@phone" }, async ({
  openAs,
  faults,
}) => {
  faults.allow(halfWay);
  const chief = await addSigner("admin", "Chief Admin");
  const page = await openAs(chief);
  await page.goto("/newsroom/settings/sign-in");
  await expect(page.getByRole("checkbox", { name: /^Admins/ })).toBeDisabled();
  await expectFit(page);
  await setUpApp(chief);
  await letConfirmationsLapse(chief);
  await page.reload();
  await page.getByRole("checkbox", { name: /^Admins/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog", { name: "Is it you?" }).getByLabel("Your password").fill(SIGNER_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByText("It holds from each person’s next sign-in.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Admins/ })).toBeChecked();

  try {
    const bound = await addSigner("admin", "Bound Admin");
    const other = await openAs("stranger");
    await other.goto("/newsroom/sign-in?callbackUrl=/newsroom/log");
    await typePassword(other, bound.email);
    await expect(other).toHaveURL(/\/newsroom\/set-up\?callbackUrl=%2Fnewsroom%2Flog/);
    await expectFit(other);
    for (const { name, who, path, method, data } of requestsOn(randomUUID())) {
      if (who === "everyone" || who === "oneself") continue;
      const headers = { "sec-fetch-site": "same-origin" };
      expect((await other.request.fetch(path, { method, data, headers })).status(), name).toBe(401);
    }
    await other.goto("/newsroom/people");
    await expect(other).toHaveURL(/\/newsroom\/set-up/);
    await other.getByRole("button", { name: "An authenticator app" }).click();
    await other.getByText("Cannot scan it?").click();
    const secret = (await other.locator(".app-key code").innerText()).replaceAll(" ", "");
    await other.getByLabel("Code from your authenticator app").fill(codeNow(secret));
    await other.getByRole("button", { name: "Finish" }).click();
    await other.getByRole("button", { name: "I have kept them: go on" }).click();
    await expect(other.getByRole("heading", { name: "People" })).toBeVisible();
  } finally {
    await page.getByRole("checkbox", { name: /^Admins/ }).uncheck();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("checkbox", { name: /^Admins/ })).not.toBeChecked();
  }
});

test("killing asks who is there when they have not said so lately, and goes on with what was written", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 403/, /status of 422/);
  const editor = await addSigner("editor");
  const storyId = await draftStory(editor, {
    headline: "Withdrawn by order",
    slug: `order-${randomUUID()}`,
    body: ["A paragraph."],
    section: "nation",
    byline: "By the desk",
  });
  await publishDraft(editor, storyId);
  const page = await openAs(editor);
  await openEditor(page, storyId);
  await letConfirmationsLapse(editor);
  await page.getByText("Move", { exact: true }).click();
  await page.getByRole("button", { name: "Kill", exact: true }).click();
  await page.getByLabel("Why").fill("A court said so.");
  await page.getByRole("dialog").getByRole("button", { name: "Kill" }).click();

  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await expect(dialog.getByLabel("Your password")).toBeFocused();
  await expectFit(page);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByLabel("Why")).toHaveValue("A court said so.");
  await page.getByRole("dialog").getByRole("button", { name: "Kill" }).click();
  await dialog.getByLabel("Your password").fill("not it");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("That is not your password.")).toBeVisible();
  await dialog.getByLabel("Your password").fill(SIGNER_PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Killed. Readers find a notice in its place.")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a session that ends in mid-sentence is renewed with both steps, over the text", async ({
  openAs,
  faults,
}) => {
  faults.allow(halfWay);
  const reporter = await addSigner("reporter");
  const secret = await setUpApp(reporter);
  const storyId = await draftStory(reporter, { headline: "A long night", body: ["It begins."] });
  const page = await openAs(reporter);
  await openEditor(page, storyId);
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await endSessions(reporter);
  const refused = page.waitForResponse((answer) => answer.status() === 401);
  await page.keyboard.type(" It goes on and on.", { delay: 60 });
  await refused;
  const dialog = page.getByRole("dialog", { name: "Sign in to go on" });
  await dialog.getByLabel("E-mail").fill(reporter.email);
  await dialog.getByLabel("Password").fill(SIGNER_PASSWORD);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await dialog.getByLabel("Code from your authenticator app").fill(codeNow(secret));
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expectSaved(page);
  await expect(paragraphs(page).first()).toHaveText("It begins. It goes on and on.");
});
