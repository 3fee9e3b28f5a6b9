import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { addStaff, draftStory, giveToDesk, publishDraft } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

async function openRow(page: Page, name: string) {
  await page.getByRole("listitem").filter({ hasText: name }).locator("summary").press("Enter");
  return page.getByRole("form", { name: `Change ${name}` });
}

const pages = ["Paper", "Sections", "Pages", "Topics", "Sources", "Places", "Workflow", "Sign-in"];
const words = () => `Sec${randomUUID().slice(0, 8)}`;

test("an admin finds every page of the settings @phone", async ({ openAs }) => {
  test.slow(); // seven pages, each looked at in light and dark
  const page = await openAs(await addStaff("admin"));
  await page.goto("/newsroom");
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  for (const name of pages) {
    const link = page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name });
    await link.click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(link).toHaveAttribute("aria-current", "page");
    await expectAccessible(page);
  }
});

test("nobody else finds any page of the settings", async ({ openAs, faults }) => {
  faults.allow(/status of 404/);
  const theirs = await openAs(await addStaff("editor"));
  for (const name of ["", ...pages.map((key) => `/${key.toLowerCase()}`)]) {
    expect((await theirs.goto(`/newsroom/settings${name}`))?.status(), name).toBe(404);
  }
});

test("the paper's tagline reaches readers at once; a clash keeps what was typed and says what stands", async ({
  openAs,
}) => {
  const [first, second, reader] = [
    await openAs(await addStaff("admin")),
    await openAs(await addStaff("admin")),
    await openAs("stranger"),
  ];
  for (const page of [first, second]) await page.goto("/newsroom/settings/paper");
  await reader.goto("/");
  const tagline = (page: Page) => page.getByRole("textbox", { name: "Tagline" });
  const old = await tagline(first).inputValue();
  const [one, two] = [`One ${randomUUID()}`, `Two ${randomUUID()}`];

  await tagline(first).fill(one);
  await tagline(first).press("Enter");
  await expect(first.getByText("Saved.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByText(one)).toBeVisible();

  await second.getByRole("combobox", { name: "Time zone" }).fill("Mars/Olympus");
  await tagline(second).fill(two);
  await tagline(second).press("Enter");
  await expect(second.getByText("This time zone is not known.")).toBeVisible();
  await expect(tagline(second)).toHaveValue(two);
  await expectAccessible(second);
  await second.getByRole("combobox", { name: "Time zone" }).fill("Asia/Seoul");
  await tagline(second).press("Enter");
  await expect(second.getByText(`Somebody else made this “${one}” meanwhile.`)).toBeVisible();
  await expect(tagline(second)).toHaveValue(two);
  await tagline(second).press("Enter");
  await expect(second.getByText("Saved.")).toBeVisible();
  await tagline(second).fill(old);
  const answer = second.waitForResponse((response) => response.request().method() === "POST");
  await tagline(second).press("Enter");
  await answer;
  await reader.reload();
  await expect(reader.getByText(two)).toHaveCount(0);
});

test("a section is added, ordered and renamed with the keyboard, and stays while stories use it", async ({
  openAs,
}) => {
  const [admin, editor] = [await addStaff("admin"), await addStaff("editor")];
  const name = words();
  const page = await openAs(admin);
  await page.goto("/newsroom/settings/sections");
  const adding = page.getByRole("form", { name: "Add a section" });
  await adding.getByLabel("Name in English").fill(name);
  await adding.getByLabel("Name in Korean").fill("새 부문");
  await adding.getByLabel("Slug").fill("newsroom");
  await adding.getByLabel("Slug").press("Enter");
  await expect(adding.getByText("The paper answers this address itself.")).toBeVisible();
  await expect(adding.getByLabel("Name in Korean")).toHaveValue("새 부문");
  await adding.getByLabel("Slug").fill(name);
  await adding.getByLabel("Slug").press("Enter");
  await expect(adding.getByText(`${name} is added.`)).toBeVisible();
  await expect(adding.getByLabel("Name in English")).toHaveValue("");

  const up = page.getByRole("button", { name: `Move ${name} up` });
  await up.press("Enter");
  await expect(up).toBeFocused();
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await page.getByRole("button", { name: "Save the order" }).press("Enter");
  const order = page.getByRole("form", { name: "Order of the sections" });
  await expect(order.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(order.getByRole("listitem").nth(-2)).toContainText(name);

  const headline = `Bridge ${randomUUID()}`;
  const slug = name.toLowerCase();
  const draft = { headline, body: ["A paragraph."], section: slug, slug: "bridge", byline: "A Writer" };
  const path = await publishDraft(editor, await draftStory(editor, draft));
  const reader = await openAs("stranger");
  await reader.goto(path);
  await page.reload();
  const changing = await openRow(page, name);
  await expect(changing.getByLabel("Slug")).toHaveAttribute("readonly");
  await changing.getByLabel("Name in English").fill(`${name} renamed`);
  await changing.getByLabel("Name in English").press("Enter");
  const row = page
    .getByRole("listitem")
    .filter({ hasText: `${name} renamed` })
    .first();
  await expect(row.getByText("Saved.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole("main").getByRole("link", { name: `${name} renamed` })).toBeVisible();
  await row.getByRole("button", { name: `Remove ${name} renamed` }).press("Enter");
  await expect(row.getByText("In use by one story, published or not.")).toBeVisible();
  await expectAccessible(page);
});

test("a source and a place are added, corrected and removed", async ({ openAs }) => {
  const page = await openAs(await addStaff("admin"));
  const name = words();
  await page.goto("/newsroom/settings/sources");
  const source = page.getByRole("form", { name: "Add a source" });
  await source.getByLabel("Name", { exact: true }).fill(name);
  await source.getByLabel("Other spellings").fill("연합뉴스");
  await source.getByRole("button").click();
  await expect(source.getByText("This is empty. Fill it in.")).toBeVisible();
  await source.getByLabel("Credit line").fill(name);
  await source.getByRole("button").click();
  await expect(source.getByText("“연합뉴스” is a name of Yonhap")).toBeVisible();
  await source.getByLabel("Other spellings").fill(`${name} one\n${name} two`);
  await source.getByRole("button").click();
  await expect(source.getByText(`${name} is in the list.`)).toBeVisible();
  const changing = await openRow(page, name);
  await expect(changing.getByLabel("Other spellings")).toHaveValue(`${name} one\n${name} two`);
  await page.getByRole("button", { name: `Remove ${name}` }).click();
  await expect(page.getByRole("form", { name: `Change ${name}` })).toHaveCount(0);

  await page.goto("/newsroom/settings/places");
  const place = page.getByRole("form", { name: "Add a place" });
  await place.getByLabel("Name", { exact: true }).fill(name);
  await place.getByLabel("Country").fill("kr");
  await place.getByLabel("Time zone").fill("Asia/Seoul");
  await place.getByLabel("Stands alone").check();
  await place.getByRole("button").click();
  await expect(place.getByText(`${name} is in the list.`)).toBeVisible();
  await page.getByLabel("Find a place").fill(name);
  await page.getByLabel("Find a place").press("Enter");
  const correcting = await openRow(page, name);
  await expect(correcting.getByLabel("Stands alone")).toBeChecked();
  await correcting.getByLabel("Stands alone").uncheck();
  await correcting.getByRole("button").click();
  await expect(correcting.getByText("Saved.")).toBeVisible();
  await expect(correcting.getByLabel("Stands alone")).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Remove ${name}` }).click();
  await expect(page.getByText("No place has this in its name.")).toBeVisible();
});

test("whoever works at a desk finds its stories under My desk", async ({ openAs }) => {
  const [admin, reporter] = [await addStaff("admin"), await addStaff("reporter", words())];
  const page = await openAs(admin);
  await page.goto("/newsroom/settings/sections");
  await page.getByRole("link", { name: /at its desk in Nation$/ }).click();
  const member = page.getByRole("checkbox", { name: `${reporter.name}, reporter` });
  await member.check();
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(member).toBeChecked();
  await expectAccessible(page);

  const storyId = await draftStory(admin, { headline: `Bridge ${randomUUID()}` });
  await giveToDesk(admin, storyId, "nation");
  const theirs = await openAs(reporter);
  await theirs.goto("/newsroom?view=desk");
  await expect(theirs.locator(`a[href="/newsroom/stories/${storyId}"]`)).toBeVisible();
  await theirs.goto("/newsroom/notifications");
  await expect(theirs.getByRole("main")).toContainText("assigned this to the Nation desk");
  await member.uncheck();
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(member).not.toBeChecked();
});
