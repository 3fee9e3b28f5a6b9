import { randomUUID } from "node:crypto";
import { addStaff } from "./back-door.ts";
import { expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

test("an admin invites somebody, who joins, rises, and is shut out again", { tag: "@phone" }, async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 404 .*\/newsroom\/people/, /status of 401 .*\/callback\/credentials/);
  const admin = await openAs(await addStaff("admin", "Ada Admin"));
  const email = `${randomUUID()}@test.example`;
  await admin.goto("/newsroom/people");
  const invite = admin.getByRole("form", { name: "Invite somebody" });
  await invite.getByLabel("E-mail").fill(email);
  await invite.getByRole("button", { name: "Invite" }).click();
  const link = await invite.getByLabel(/hand over this link/).inputValue();
  expect(link).toMatch(/\/newsroom\/welcome\/[\w-]{43}$/);
  await expect(admin.getByRole("listitem").filter({ hasText: email })).toContainText(
    "as reporter, by Ada Admin",
  );

  const guest = await openAs("stranger");
  await guest.goto(link);
  await expect(guest.getByLabel("E-mail")).toHaveValue(email);
  await guest.getByLabel("Name").fill("Gyeo-ul 한겨울");
  await guest.getByLabel("Password").fill("four words kept safe");
  await guest.getByRole("button", { name: "Make my account" }).click();
  await guest.getByLabel("E-mail").fill(email);
  await guest.getByLabel("Password").fill("four words kept safe");
  await guest.getByRole("button", { name: "Sign in" }).click();
  await expect(guest.getByLabel("Your account: Gyeo-ul 한겨울, reporter")).toBeVisible();
  expect((await guest.goto("/newsroom/people"))?.status()).toBe(404);

  await admin.reload();
  const row = admin.getByRole("listitem").filter({ hasText: email });
  await row.getByText("Manage").click();
  const role = row.getByRole("form", { name: /^Role of/ });
  await role.getByLabel("Role").selectOption("editor");
  await role.getByRole("button", { name: "Change role" }).click();
  await expect(row).toContainText("Now editor");
  await guest.goto("/newsroom");
  await expect(guest.getByLabel("Your account: Gyeo-ul 한겨울, editor")).toBeVisible();

  await row.getByRole("button", { name: "Link for a new password" }).click();
  const passwordLink = await row.getByLabel(/hand over this link/).inputValue();
  const elsewhere = await openAs("stranger");
  await elsewhere.goto(passwordLink);
  await elsewhere.getByLabel("New password").fill("short");
  await elsewhere.getByRole("button", { name: "Keep this password" }).click();
  await expect(elsewhere.getByText("12 characters at least.", { exact: false }).first()).toBeVisible();
  await elsewhere.getByLabel("New password").fill("five quite other words now");
  await elsewhere.getByRole("button", { name: "Keep this password" }).click();
  await expect(elsewhere.getByText("The new password is kept.")).toBeVisible();
  await guest.goto("/newsroom");
  await expect(guest).toHaveURL(/sign-in/);

  await row.getByRole("button", { name: "Disable the account" }).click();
  await expect(row.getByText("disabled", { exact: true })).toBeVisible();
  await elsewhere.getByLabel("E-mail").fill(email);
  await elsewhere.getByLabel("Password").fill("five quite other words now");
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.getByRole("alert").filter({ hasText: /./ }).first()).toBeVisible();
  await expect(elsewhere).toHaveURL(/sign-in/);
});

test("the log tells who did what, and only admins read it", async ({ openAs, faults }) => {
  faults.allow(/status of 404 .*\/newsroom\/log/);
  const person = await addStaff("admin", `Log ${randomUUID().slice(0, 8)}`);
  const admin = await openAs(person);
  const target = await addStaff("reporter", "Watched Reporter");
  await admin.goto("/newsroom/people");
  const row = admin.getByRole("listitem").filter({ hasText: target.email });
  await row.getByText("Manage").click();
  await row.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(row).toContainText("Signed out of 0 sessions");

  await admin.getByRole("link", { name: "Log", exact: true }).click();
  await admin.getByLabel("Who").selectOption({ label: person.name });
  await admin.getByRole("button", { name: "Show" }).click();
  const rows = admin.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("End all sessions");
  await expect(rows.nth(1)).toContainText("Watched Reporter");
  const href = await admin.getByRole("link", { name: "Download as CSV" }).getAttribute("href");
  const csv = await admin.request.get(href ?? "");
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(await csv.text()).toContain("end-all-sessions");

  const editor = await openAs(await addStaff("editor"));
  expect((await editor.goto("/newsroom/log"))?.status()).toBe(404);
  expect((await editor.request.get("/api/v1/log")).status()).toBe(403);
  await editor.goto("/newsroom");
  await expect(editor.getByRole("link", { name: "Log", exact: true })).toHaveCount(0);
});

test("people and log are fit for everyone, in light and dark", { tag: "@phone" }, async ({ openAs }) => {
  // Every other test's people stand in the list.
  test.slow();
  const page = await openAs(await addStaff("admin"));
  for (const path of ["/newsroom/people", "/newsroom/log"]) {
    await page.goto(path);
    if (path.endsWith("people")) await page.getByText("Manage").first().click();
    await expectFit(page);
  }
});
