import { randomBytes, randomUUID } from "node:crypto";
import { addInvitation } from "./back-door.ts";
import { expectNoFaults } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

const tomorrow = () => new Date(Date.now() + 86_400_000);

test("whoever has the link makes their account once", { tag: "@phone" }, async ({ page }) => {
  const token = randomBytes(32).toString("base64url");
  await addInvitation(token, tomorrow());
  await page.goto(`/newsroom/welcome/${token}`);
  await expectNoFaults(page);

  const email = `${randomUUID()}@paper.example`;
  await page.getByLabel("Name").fill("First Admin");
  await page.getByLabel("E-mail").fill("not an address");
  await page.getByLabel("Password", { exact: true }).fill("too short");
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page.getByText("That is not an e-mail address.")).toBeVisible();
  await expect(page.getByText("12 characters at least.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("First Admin");
  await expect(page.getByLabel("E-mail")).toHaveValue("not an address");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");

  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("four words are plenty");
  await page.getByRole("button", { name: "Make my account" }).click();
  await expect(page).toHaveURL("/newsroom/sign-in?welcome=1");
  await expect(page.getByText("Your account is ready.")).toBeVisible();

  await page.goto(`/newsroom/welcome/${token}`);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
});

test("a link that has run out, or never was, opens nothing", async ({ page }) => {
  const old = randomBytes(32).toString("base64url");
  await addInvitation(old, new Date(Date.now() - 1000));
  for (const token of [old, "guess", "x".repeat(500)]) {
    await page.goto(`/newsroom/welcome/${token}`);
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
  }
});
