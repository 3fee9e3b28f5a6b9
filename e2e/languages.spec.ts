import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import type { UserActor } from "#newsroom/actor.ts";
import { linkTranslation } from "#newsroom/translations/link-translation.ts";
import { addStaff, draftStory, publishDraft, readersHear, unpublishDraft } from "./back-door.ts";
import { expectAccessible, expectAccessibleTo } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { openEditor } from "./story-editor.ts";

/** Two drafts that say the same, under words no other test has. */
async function draftPair(author: UserActor) {
  const mark = randomUUID().slice(0, 8);
  const english = { headline: `The tide comes in ${mark}`, language: "en" as const, slug: `tide-${mark}` };
  const korean = { headline: `밀물이 든다 ${mark}`, language: "ko" as const, slug: `밀물-${mark}` };
  const common = { section: "science", byline: "Ann Ito" };
  return {
    english: {
      ...english,
      id: await draftStory(author, { ...english, ...common, body: ["It came at noon."] }),
    },
    korean: { ...korean, id: await draftStory(author, { ...korean, ...common, body: ["정오에 들었다."] }) },
  };
}

async function publishPair() {
  const editor = await addStaff("editor");
  const { english, korean } = await draftPair(editor);
  const paths = {
    english: await publishDraft(editor, english.id),
    korean: await publishDraft(editor, korean.id),
  };
  const link = { storyId: english.id, translationId: korean.id, opId: null };
  expect((await linkTranslation(editor, link, new Date())).done).toBe(true);
  await readersHear();
  return { editor, english, korean, paths };
}

/** What a page's head names as the same in other languages. */
async function alternatesOf(request: APIRequestContext, path: string): Promise<Record<string, string>> {
  const [head = ""] = (await (await request.get(path)).text()).split("</head>");
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/gi)];
  return Object.fromEntries(links.map(([, language, href = ""]) => [language, new URL(href).pathname]));
}

/** The same of a story in its month's sitemap. */
async function listedAlternates(request: APIRequestContext, path: string): Promise<Record<string, string>> {
  const index = await (await request.get("/sitemap.xml")).text();
  const [part = ""] = /\/sitemaps\/\d{4}-\d{2}\.xml/.exec(index) ?? [];
  const xml = await (await request.get(part)).text();
  const entry = xml.split("<url>").find((url) => url.includes(`${path}</loc>`)) ?? "";
  const links = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)];
  return Object.fromEntries(links.map(([, language, href = ""]) => [language, new URL(href).pathname]));
}

const inKorean = (page: Page) => page.getByRole("link", { name: "한국어로 읽기" });
const inEnglish = (page: Page) => page.getByRole("link", { name: "Read this in English" });

test("a reporter links a translation by keyboard, and unlinks it", async ({ openAs }) => {
  const reporter = await addStaff("reporter");
  const { english, korean } = await draftPair(reporter);
  const page = await openAs(reporter);
  await openEditor(page, korean.id);
  const box = page.getByRole("combobox", { name: "Story that is a translation of this one" });
  await box.focus();
  await page.keyboard.type(english.slug);
  await expect(page.getByRole("option", { name: english.headline })).toBeVisible();
  await page.keyboard.press("Enter");
  const group = page.getByRole("group", { name: "Translation" });
  await expect(group.getByRole("link", { name: english.headline })).toBeVisible();
  await expect(group).toBeFocused();
  await expect(box).toHaveCount(0);
  await expectAccessible(page);

  await openEditor(page, english.id);
  const back = page.getByRole("group", { name: "Translation" });
  await expect(back.getByRole("link", { name: korean.headline })).toBeVisible();
  await back.getByRole("button", { name: `Unlink ${korean.headline}` }).press("Enter");
  await expect(box).toBeVisible();
  await page.goto(`/newsroom/stories/${english.id}/history`);
  await expect(page.getByText(`linked “${korean.headline}” as its Korean translation`)).toBeVisible();
  await expect(page.getByText(`unlinked its translation “${korean.headline}”`)).toBeVisible();
});

test("a reporter sees a colleague's translations and cannot change them", async ({ openAs, faults }) => {
  faults.allow(/status of 403/);
  const { english, korean } = await draftPair(await addStaff("reporter"));
  const page = await openAs(await addStaff("reporter"));
  await openEditor(page, english.id);
  const group = page.getByRole("group", { name: "Translation" });
  await expect(group.getByText("None")).toBeVisible();
  await expect(group.getByRole("combobox")).toHaveCount(0);
  const answer = await page.request.post(`/api/v1/stories/${english.id}/translations`, {
    data: { translationId: korean.id },
  });
  expect(answer.status()).toBe(403);
});

test("readers go from one language to the other, and lose the way when one is taken down @phone", async ({
  openAs,
  request,
}) => {
  const { editor, korean, paths } = await publishPair();
  const same = { en: paths.english, ko: paths.korean, "x-default": paths.english };
  for (const path of Object.values(paths)) {
    expect(await alternatesOf(request, path)).toEqual(same);
    expect(await listedAlternates(request, path)).toEqual(same);
  }
  const reader = await openAs("stranger", { javaScriptEnabled: false });
  await reader.goto(paths.english);
  await expect(inKorean(reader)).toHaveAttribute("hreflang", "ko");
  await expectAccessibleTo(openAs, reader);
  await inKorean(reader).click();
  await expect(reader.getByRole("heading", { level: 1, name: korean.headline })).toBeVisible();
  const width = await reader.evaluate(() => [document.body.scrollWidth, window.innerWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
  await expectAccessibleTo(openAs, reader);
  await expect(inEnglish(reader)).toHaveAttribute("hreflang", "en");

  await unpublishDraft(editor, korean.id);
  await reader.goto(paths.english);
  await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(inKorean(reader)).toHaveCount(0);
  expect(await alternatesOf(request, paths.english)).toEqual({});
  expect(await listedAlternates(request, paths.english)).toEqual({});
  await publishDraft(editor, korean.id);
  await reader.goto(paths.english);
  await expect(inKorean(reader)).toBeVisible();
});

test("a Korean story is Korean all around", async ({ openAs, request }) => {
  const { paths } = await publishPair();
  const reader = await openAs("stranger");
  await reader.goto(paths.korean);
  await expect(reader.locator("html")).toHaveAttribute("lang", "ko");
  await expect(reader.getByRole("navigation", { name: "분야", exact: true })).toBeVisible();
  await expect(reader.getByRole("link", { name: "과학" }).first()).toHaveAttribute("href", "/ko/science");
  await expect(reader.getByRole("banner").getByRole("link", { name: "English" })).toHaveAttribute(
    "href",
    paths.english,
  );
  const english = await (await request.get(paths.english)).text();
  expect(english).toMatch(/^<!DOCTYPE html><html lang="en"/);
});

test("where a Korean story was, its readers are told so in Korean", async ({ openAs, faults }) => {
  faults.allow(/status of 410/);
  const editor = await addStaff("editor");
  const slug = `사라진-기사-${randomUUID().slice(0, 8)}`;
  const words = { headline: "사라질 기사", body: ["본문."], section: "science", slug, byline: "기자" };
  const storyId = await draftStory(editor, { ...words, language: "ko" });
  const path = await publishDraft(editor, storyId);
  await unpublishDraft(editor, storyId);
  const reader = await openAs("stranger");
  await expect.poll(async () => (await reader.goto(path))?.status()).toBe(410);
  await expect(reader.getByRole("heading", { level: 1, name: "삭제된 기사입니다" })).toBeVisible();
  await expect(reader.locator("html")).toHaveAttribute("lang", "ko");
});

test("each edition has its own front page, sections and feed @phone", async ({ openAs, request }) => {
  const { english, korean } = await publishPair();
  const reader = await openAs("stranger");
  for (const [path, shown, hidden] of [
    ["/science", english.headline, korean.headline],
    ["/ko/science", korean.headline, english.headline],
  ] as const) {
    await reader.goto(path);
    await expect(reader.getByRole("link", { name: shown })).toBeVisible();
    await expect(reader.getByRole("link", { name: hidden })).toHaveCount(0);
  }
  await expect(reader.getByRole("heading", { level: 1, name: "과학" })).toBeVisible();
  await reader.getByRole("banner").getByRole("link", { name: "English" }).click();
  expect(new URL(reader.url()).pathname).toBe("/science");
  await reader.goto("/");
  await reader.getByRole("link", { name: "한국어", exact: true }).click();
  expect(new URL(reader.url()).pathname).toBe("/ko");
  await expect(reader.locator("html")).toHaveAttribute("lang", "ko");
  await expect(reader.locator("article[lang=en]")).toHaveCount(0);
  await expect(reader.getByRole("heading", { name: "최신 기사" })).toBeVisible();
  const width = await reader.evaluate(() => [document.body.scrollWidth, window.innerWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
  await expectAccessible(reader);
  const both = { en: "/", ko: "/ko", "x-default": "/" };
  expect(await alternatesOf(request, "/")).toEqual(both);
  expect(await alternatesOf(request, "/ko")).toEqual(both);
  const feed = await (await request.get("/ko/feed.xml")).text();
  expect(feed).toContain(korean.headline);
  expect(feed).not.toContain(english.headline);
  expect((await request.get("/en", { maxRedirects: 0 })).headers().location).toBe("/");
  expect((await request.get("/en/science", { maxRedirects: 0 })).headers().location).toBe("/science");
  expect((await request.get("/ko/nowhere")).status()).toBe(404);
});

test("what the paper has once speaks the language of the edition whose address it is @phone", async ({
  openAs,
  request,
}) => {
  test.slow(); // four pages, each looked at in light and dark
  const { korean, paths } = await publishPair();
  const reader = await openAs("stranger");
  await reader.goto(paths.korean);
  await reader.getByRole("contentinfo").getByRole("link", { name: "지난 기사" }).click();
  expect(new URL(reader.url()).pathname).toBe("/ko/archive");
  await reader.locator(".archive-year a").first().click();
  expect(new URL(reader.url()).pathname).toMatch(/^\/ko\/archive\/\d{4}\/\d{2}$/);
  for (const [path, status] of [
    [new URL(reader.url()).pathname, 200],
    ["/ko/corrections", 200],
    [`/ko/search?q=${encodeURIComponent(korean.headline)}`, 200],
    ["/ko/nowhere/at/all", 404],
  ] as const) {
    // A German browser gets the same bytes: the address is the whole question.
    const answer = await request.get(path, { headers: { "Accept-Language": "de" } });
    expect([path, answer.status()]).toEqual([path, status]);
    expect(await answer.text()).toMatch(/^<!DOCTYPE html><html lang="ko"/);
  }
  for (const path of ["/ko/archive", "/ko/corrections", "/ko/search"]) {
    await reader.goto(path);
    await expect(reader.locator("html")).toHaveAttribute("lang", "ko");
    await expect(reader.getByRole("banner").getByRole("link", { name: "English" })).toHaveAttribute(
      "href",
      path.slice(3),
    );
    await expectAccessible(reader);
  }
  await reader.getByRole("searchbox").fill(korean.headline);
  await reader.keyboard.press("Enter");
  await expect(reader.getByRole("link", { name: korean.headline })).toBeVisible();
  expect(new URL(reader.url()).pathname).toBe("/ko/search");
  expect(await alternatesOf(request, "/archive")).toEqual({
    en: "/archive",
    ko: "/ko/archive",
    "x-default": "/archive",
  });
  expect((await request.get("/en/archive", { maxRedirects: 0 })).headers().location).toBe("/archive");
  expect((await request.get("/archive")).ok()).toBe(true);
  expect(await (await request.get("/archive")).text()).toMatch(/^<!DOCTYPE html><html lang="en"/);
});

test("a person has one page, whichever of their names leads to it", async ({ request }) => {
  const editor = await addStaff("editor");
  const letters = randomUUID().replaceAll(/[^a-f]/g, "");
  const hangul = String.fromCodePoint(
    ...Array.from(randomUUID().slice(0, 8), (sign) => 0xac00 + Number.parseInt(sign, 16) * 37),
  );
  const names = [
    { text: `줄리 ${hangul}`, script: "Kore", language: "ko", role: "native" },
    { text: `Julie ${letters}-Jackson`, script: "Latn", language: "en", role: "romanised" },
  ];
  const byline = [{ personId: null, newPerson: { names }, freeText: "", role: "" }];
  for (const language of ["en", "ko"] as const) {
    const draft = { headline: `By ${hangul} ${language}`, body: ["Words."], section: "world", language };
    await publishDraft(
      editor,
      await draftStory(editor, { ...draft, slug: `by-${randomUUID()}`, fields: { byline } }),
    );
  }
  const canonical = `/authors/julie-${letters}-jackson`;
  const alias = `/authors/${encodeURIComponent(`줄리-${hangul}`)}`;
  const moved = await request.get(alias, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, canonical]);
  const page = await (await request.get(alias)).text();
  for (const { text } of names) expect(page).toContain(text);
  for (const language of ["en", "ko"]) expect(page).toContain(`By ${hangul} ${language}`);
});
