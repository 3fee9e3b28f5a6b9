import { randomUUID } from "node:crypto";
import { addStaff } from "./back-door.ts";
import { expectAccessible, expectAccessibleTo } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

const settings = "/newsroom/settings/pages";

test("an admin adds a page, and readers find it at the foot of every page @phone", async ({ openAs }) => {
  const admin = await openAs(await addStaff("admin"));
  const reader = await openAs("stranger", { javaScriptEnabled: false });
  const slug = `house-${randomUUID()}`;
  await admin.goto(settings);
  await expectAccessible(admin);
  const form = admin.getByRole("form", { name: "Add a page" });
  await form.getByLabel("Title").fill(`House rules ${slug}`);
  await form.getByLabel("Slug").fill(slug);
  await form
    .getByLabel("Text")
    .fill(
      "Be kind.\n\n## Links\n- [About](/about)\n- desk@test.example\n\n<script>no</script> [x](javascript:alert(1))",
    );
  await form.getByRole("button", { name: "Add the page" }).press("Enter");
  await expect(admin.getByText(`House rules ${slug} is at /${slug}.`)).toBeVisible();

  await reader.goto("/");
  await reader
    .getByRole("contentinfo")
    .getByRole("link", { name: `House rules ${slug}` })
    .press("Enter");
  await expect(reader).toHaveURL(`/${slug}`);
  const main = reader.getByRole("main");
  await expect(main.getByRole("heading", { level: 2, name: "Links" })).toBeVisible();
  await expect(main.getByRole("link", { name: "About" })).toHaveAttribute("href", "/about");
  await expect(main.getByRole("link", { name: "desk@test.example" })).toBeVisible();
  await expect(main).toContainText("<script>no</script> [x](javascript:alert(1))");
  expect(await main.locator("script, [href^=javascript]").count()).toBe(0);
  await expectAccessibleTo(openAs, reader);

  // What is saved is there for readers at once.
  await admin.getByText(`Change House rules ${slug}`).press("Enter");
  const change = admin.getByRole("form", { name: `Change House rules ${slug}` });
  await change.getByLabel("Text").fill("Be kinder.");
  await change.getByRole("button", { name: "Save" }).press("Enter");
  await expect(change.getByText("Saved.")).toBeVisible();
  await reader.reload();
  await expect(main).toContainText("Be kinder.");
});

test("a page and a section never have one address, and the house's own stay its own", async ({ openAs }) => {
  const admin = await openAs(await addStaff("admin"));
  await admin.goto(settings);
  const form = admin.getByRole("form", { name: "Add a page" });
  await form.getByLabel("Title").fill("A page");
  await form.getByLabel("Text").fill("Words that are not lost.");
  for (const [slug, words] of [
    ["nation", "A section has, or had, this address."],
    ["about", "Another page has this address."],
    ["search", "The paper answers this address itself."],
    ["no slug/", "Use letters and digits"],
  ] as const) {
    await form.getByLabel("Slug").fill(slug);
    await form.getByRole("button", { name: "Add the page" }).press("Enter");
    await expect(form.getByText(words)).toBeVisible();
    await expect(form.getByLabel("Text")).toHaveValue("Words that are not lost.");
  }
  await admin.goto("/newsroom/settings/sections");
  const section = admin.getByRole("form", { name: "Add a section" });
  await section.getByLabel("Name in English").fill("About");
  await section.getByLabel("Name in Korean").fill("소개");
  await section.getByLabel("Slug").fill("about");
  await section.getByRole("button", { name: "Add the section" }).press("Enter");
  await expect(section.getByText("A page of the paper has this address.")).toBeVisible();
});

test("only admins see the pages' settings", async ({ openAs, faults }) => {
  faults.allow(/404/);
  const editor = await openAs(await addStaff("editor"));
  expect((await editor.goto(settings))?.status()).toBe(404);
});

test("about, contact and imprint are there without script @phone", async ({ openAs }) => {
  const reader = await openAs("stranger", { javaScriptEnabled: false });
  for (const [slug, title] of [
    ["about", "About us"],
    ["contact", "Contact"],
    ["imprint", "Imprint"],
  ] as const) {
    await reader.goto(`/${slug}`);
    await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expectAccessibleTo(openAs, reader);
  }
});

test("what is not there says so, with a search and the latest @phone", async ({ openAs, faults }) => {
  faults.allow(/404/);
  const reader = await openAs("stranger", { javaScriptEnabled: false });
  expect((await reader.goto(`/nothing-${randomUUID()}`))?.status()).toBe(404);
  await expect(reader.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
  await expect(reader.getByRole("heading", { name: "Latest" })).toBeVisible();
  await expectAccessibleTo(openAs, reader);
  await reader.getByRole("searchbox").fill("xqzvwkj");
  await reader.getByRole("searchbox").press("Enter");
  await expect(reader).toHaveURL("/search?q=xqzvwkj");
});

test("the pages for failures stand by themselves", async ({ openAs }) => {
  const reader = await openAs("stranger", { javaScriptEnabled: false });
  for (const path of ["/sorry/failed", "/sorry/busy"]) {
    await reader.goto(path);
    await expect(reader.getByRole("searchbox")).toBeVisible();
    await expectAccessibleTo(openAs, reader);
  }
});
