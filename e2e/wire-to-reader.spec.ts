import type { Page } from "@playwright/test";
import { addStaff } from "./back-door.ts";
import { expectAccessible, expectFit } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  expectSaved,
  headline,
  paragraphs,
  pasteText,
  publish,
  readCopy,
  storyText,
} from "./story-editor.ts";

const copies = [
  {
    name: "the sample of wire copy",
    text: readCopy("../prisma/seed-content/sample-wire.txt"),
    headline: "S. Korea, Norway agree to join hands in ridding N. Pacific of ghost nets",
    recognisedStamp: "March 11, 2026 - 20:06 (Asia/Seoul)",
    stamp: "March 11, 2026 - 20:06",
    machine: "2026-03-11T20:06:00+09:00",
    byline: "노라 베넷 (Nora Bennett)",
    source: "Yonhap",
    paragraphs: 14,
    mended: "it also said.",
  },
  {
    name: "the wire copy the paper was made for",
    text: readCopy("../../shared/seed-story.txt"),
    headline: "S. Korea, France agree to collaborate in pressing N. Korea to discard nukes",
    recognisedStamp: "Jan. 25, 2017 - 20:06 (Asia/Seoul)",
    stamp: "Jan. 25, 2017 - 20:06",
    machine: "2017-01-25T20:06:00+09:00",
    byline: "줄리 잭슨 (Julie Jackson)",
    source: "Yonhap",
    paragraphs: 14,
    mended: "it also said.",
  },
];

for (const copy of copies) {
  test(`${copy.name} is pasted, corrected, published and read by a stranger`, async ({ openAs }) => {
    test.skip(copy.text === null, "this copy is not on this machine");
    const page = await openAs(await addStaff("editor", "Wire Editor"));
    await page.goto("/newsroom");
    await page.getByRole("button", { name: "New story" }).click();
    await expect(headline(page)).toBeVisible();

    await storyText(page).click();
    await pasteText(page, copy.text ?? "");
    const recognised = page.getByRole("region", { name: "What was recognised" });
    for (const words of [copy.headline, copy.recognisedStamp, copy.byline, copy.source]) {
      await expect(recognised.getByText(words).first()).toBeVisible();
    }
    await expect(recognised.getByText("taken as Asia/Seoul")).toBeVisible();
    await expect(headline(page)).toHaveText(copy.headline);
    await expect(paragraphs(page)).toHaveCount(copy.paragraphs);
    await expect(paragraphs(page).filter({ hasText: copy.mended })).toHaveCount(1);
    await expect(storyText(page)).not.toContainText("Send to");

    await correctAWord(page);
    await page.getByLabel("Section").selectOption({ label: "World" });
    await expectSaved(page);
    await expectAccessible(page);

    const address = await publish(page);
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const stranger = await openAs("stranger", { viewport });
      await expectStory(stranger, address, copy);
    }
  });
}

/** Puts the caret at the end of the first paragraph and adds a sentence, as an editor would. */
async function correctAWord(page: Page) {
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await page.keyboard.type(" The desk added this.");
  await expect(paragraphs(page).filter({ hasText: "The desk added this." })).toHaveCount(1);
}

async function expectStory(page: Page, address: string, copy: (typeof copies)[number]) {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("nonce-");

  const story = page.getByRole("article");
  await expect(story.getByRole("heading", { level: 1, name: copy.headline })).toBeVisible();
  const stamp = story.locator(`time[datetime="${copy.machine}"]`);
  await expect(stamp).toHaveText(copy.stamp);
  await expect(story.getByText(`By ${copy.byline}`)).toBeVisible();
  await expect(story.getByRole("link", { name: copy.byline })).toHaveAttribute("href", /^\/authors\//);
  await expect(story.locator(".body > p:not(.credit)")).toHaveCount(copy.paragraphs);
  await expect(story.getByText("The desk added this.")).toBeVisible();
  await expect(story.locator(".credit")).toContainText(copy.source);
  await expect(page.locator("body")).not.toContainText("Send to");

  const scripts = await page
    .locator("script")
    .evaluateAll((all) =>
      all.map((script) => ({ type: script.getAttribute("type"), text: script.textContent })),
    );
  // What machines read and what may be made ready ahead: nothing that runs.
  expect(scripts.map(({ type }) => type).sort()).toEqual([
    "application/ld+json",
    "application/ld+json",
    "speculationrules",
  ]);
  const data = scripts
    .filter(({ type }) => type === "application/ld+json")
    .map(({ text }) => JSON.parse(text ?? ""));
  const linkedData = data.find((one) => one["@type"] === "NewsArticle");
  expect(linkedData).toMatchObject({ "@type": "NewsArticle", headline: copy.headline });
  expect(new Date(linkedData.datePublished).toISOString()).toBe(new Date(copy.machine).toISOString());
  expect(JSON.stringify(linkedData.author)).toContain(copy.byline.split(" (")[0]);

  await expectFit(page);

  await story.getByRole("link", { name: copy.byline }).click();
  await expect(page.getByRole("link", { name: copy.headline }).first()).toBeVisible();
}
