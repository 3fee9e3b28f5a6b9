import { addStaff, draftStory, endSessions, enter, findStaff } from "./back-door.ts";
import { expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { PASSWORDS } from "./running-paper.ts";
import { expectSaved, openEditor, paragraphs } from "./story-editor.ts";

const editor = "editor@hangangcourier.example";

test("an editor signs in by typing and lands on the page they asked for", async ({ page, faults }) => {
  faults.allow(/status of 401 .*\/api\/auth\/callback/);
  await page.goto("/newsroom/account");
  await expect(page).toHaveURL(/\/newsroom\/sign-in\?callbackUrl=/);
  await expect(page.getByLabel("E-mail")).toBeFocused();

  await page.getByLabel("E-mail").fill(editor);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").getByText("do not go together")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(editor);

  const password = page.getByLabel("Password", { exact: true });
  await expect(password).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await password.fill(PASSWORDS.editor);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/newsroom/account");
  await expect(page.getByRole("heading", { name: "Guk Tae-rin" })).toBeVisible();

  await page.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(page).toHaveURL("/newsroom/sign-in");
  await page.goto("/newsroom");
  await expect(page).toHaveURL(/\/newsroom\/sign-in/);
});

test("an unknown address and a wrong password get the same answer", async ({ page, faults }) => {
  faults.allow(/status of 401 .*\/api\/auth\/callback/);
  await page.goto("/newsroom/sign-in");
  await page.getByLabel("E-mail").fill("nobody@hangangcourier.example");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").getByText("do not go together")).toBeVisible();
});

test("after too many tries an account has to wait, whether it exists or not", async ({ page, faults }) => {
  faults.allow(/status of 401 .*\/api\/auth\/callback/);
  await page.goto("/newsroom/sign-in");
  await page.getByLabel("E-mail").fill("somebody.else@hangangcourier.example");
  const alert = page.getByRole("alert");
  for (let tries = 1; tries <= 10; tries += 1) {
    await page.getByLabel("Password", { exact: true }).fill(`guess number ${tries}`);
    const answered = page.waitForResponse((response) => response.url().includes("/callback/credentials"));
    await page.keyboard.press("Enter");
    await answered;
    await expect(alert.getByText("do not go together")).toBeVisible();
  }
  await page.getByLabel("Password", { exact: true }).fill("guess number 11");
  await page.keyboard.press("Enter");
  await expect(alert.getByText("too many tries")).toBeVisible();
});

test("whoever is signed in already goes straight on, and never to another site", async ({ openAs }) => {
  const page = await openAs(await addStaff("reporter"));
  await page.goto("/newsroom/sign-in?callbackUrl=/newsroom/account");
  await expect(page).toHaveURL("/newsroom/account");
  for (const elsewhere of ["//evil.example", "https://evil.example/newsroom", "/\\evil.example"]) {
    await page.goto(`/newsroom/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`);
    await expect(page).toHaveURL("/newsroom");
  }
});

test("the way in is fit for everyone, in light and dark", { tag: "@phone" }, async ({ page }) => {
  await page.goto("/newsroom/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expectFit(page);
});

test("one session can be ended from another, and all of them at once", async ({ openAs, page, baseURL }) => {
  const person = await addStaff("editor", "Many Windows");
  const here = await openAs(person);
  const there = await openAs(person);
  await enter(page.context(), baseURL ?? "", person);

  await here.goto("/newsroom/account");
  const sessions = here.getByRole("list").filter({ hasText: "last seen" });
  await expect(sessions.getByRole("listitem")).toHaveCount(3);
  await expect(sessions.getByText("this one")).toHaveCount(1);
  await sessions.getByRole("button", { name: "Sign out Firefox on Linux" }).first().click();
  await expect(sessions.getByRole("listitem")).toHaveCount(2);

  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(here).toHaveURL("/newsroom/sign-in");
  for (const window of [here, there, page]) {
    expect((await window.request.get("/api/v1/people?q=a")).status()).toBe(401);
    await window.goto("/newsroom");
    await expect(window).toHaveURL(/\/newsroom\/sign-in/);
  }
});

test("a session that ends under an open story costs no word", async ({ openAs, faults }) => {
  faults.allow(/status of 401/);
  const email = "reporter@hangangcourier.example";
  const reporter = await findStaff(email);
  const storyId = await draftStory(reporter, { headline: "A long night", body: ["It begins."] });
  const page = await openAs(reporter);
  await openEditor(page, storyId);
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" It goes");
  await endSessions(reporter);
  // The server says so while the sentence is still being written: the dialog must not swallow the rest.
  const refused = page.waitForResponse((answer) => answer.status() === 401);
  await page.keyboard.type(" on and on and on.", { delay: 150 });
  await refused;

  const dialog = page.getByRole("dialog", { name: "Sign in to go on" });
  await expect(dialog).toBeVisible();
  await expect(paragraphs(page).first()).toHaveText("It begins. It goes on and on and on.");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill(PASSWORDS.reporter);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toHaveCount(0);
  await expectSaved(page);
});
