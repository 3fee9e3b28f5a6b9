import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { addStaff, draftStory, publishDraft, unpublishDraft } from "./back-door.ts";
import { expectAccessibleTo } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

// Readers' pages need no script: every test here runs without.
test.use({ javaScriptEnabled: false });

const word = () => `w${randomUUID().replaceAll("-", "").replace(/\d/g, "q")}`;

async function publish(headline: string, body: string[], language: "en" | "ko" = "en") {
  const editor = await addStaff("editor");
  const place = { section: "nation", slug: `found-${randomUUID()}`, byline: "Hana Seo", language };
  const storyId = await draftStory(editor, { headline, body, ...place });
  return { address: await publishDraft(editor, storyId), editor, storyId };
}

async function searchFor(page: Page, q: string) {
  await page.getByRole("searchbox", { name: "Words to look for" }).fill(q);
  await page.getByRole("searchbox", { name: "Words to look for" }).press("Enter");
}

test("a reader goes from the front page to a story by searching @phone", async ({ openAs, page }) => {
  const strange = word();
  const { address } = await publish(`Ferries ${strange} again`, ["The harbour opened at noon."]);
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Search" })).toBeVisible();
  await expectAccessibleTo(openAs, page);
  await searchFor(page, strange);
  await expect(page.getByRole("heading", { name: "One story" })).toBeVisible();
  await expect(page.locator("main mark").first()).toHaveText(strange);
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  await expectAccessibleTo(openAs, page);
  await page.getByRole("link", { name: new RegExp(strange) }).click();
  await expect(page).toHaveURL(address);
});

test("Korean is found by two syllables, and what was taken down at once no more", async ({ page }) => {
  const { editor, storyId, address } = await publish("쾳뙑 앞바다에 배 세 척", ["어부들이 돌아왔다."], "ko");
  await page.goto("/search?q=쾳뙑");
  await expect(page.getByRole("link", { name: /쾳뙑 앞바다/ })).toHaveAttribute("href", address);
  await unpublishDraft(editor, storyId);
  // Word of it reaches the server in a moment, which a busy machine may stretch.
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { name: "Nothing was found" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test("a search is narrowed by section, writer and days", async ({ page }) => {
  const strange = word();
  await publish(`Lighthouse ${strange}`, ["It burns."]);
  await page.goto(`/search?q=${strange}`);
  await page.getByText("Narrow the search").click();
  await page.getByLabel("Section", { exact: true }).selectOption("Nation");
  await page.getByLabel("Written by").fill("seo");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/section=nation/);
  await expect(page.getByRole("heading", { name: "One story" })).toBeVisible();
  await page.getByLabel("Section", { exact: true }).selectOption("World");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nothing was found" })).toBeVisible();
});

test("a mistyped word is guessed at, and nothing found says where to go on @phone", async ({
  openAs,
  page,
}) => {
  await publish("Government answers", ["The government spoke."]);
  await page.goto("/search?q=goverment");
  await page.getByRole("link", { name: "government", exact: true }).click();
  await expect(page.getByRole("link", { name: "Government answers" }).first()).toBeVisible();
  await page.goto("/search?q=xqzvwkj");
  await expect(page.getByRole("heading", { name: "Nothing was found" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Latest" })).toBeVisible();
  await expectAccessibleTo(openAs, page);
});

for (const hostile of [
  `"><script>document.title='taken'</script>`,
  `<img src=x onerror="document.title='taken'">`,
  `javascript:alert(1)`,
  `'; DROP TABLE publication; --`,
]) {
  test(`${hostile} is words`, async ({ openAs, faults }) => {
    // With script, so that it would run if it could.
    const page = await openAs("stranger", { javaScriptEnabled: true });
    await page.goto(`/search?q=${encodeURIComponent(hostile)}&author=${encodeURIComponent(hostile)}`);
    await expect(page.getByRole("searchbox")).toHaveValue(hostile);
    await expect(page).toHaveTitle(/Search/);
    expect(await page.locator("main script, main img").count()).toBe(0);
    expect(await page.title()).not.toBe("taken");
    expect(faults.remaining()).toEqual([]);
  });
}

test("a search that is too long is refused with a word, and what is kept of it is bounded", async ({
  request,
  faults,
}) => {
  faults.allow(/400/);
  const answer = await request.get(`/search?q=${"k".repeat(5_000)}&before=1&x=y`);
  expect(answer.status()).toBe(400);
  const text = await answer.text();
  expect(text).toContain("too long to look for");
  expect(text.length).toBeLessThan(40_000);
  expect((await request.get("/search?from=yesterday")).status()).toBe(400);
});

test("the page on which a search begins may be found, by one address in each language", async ({
  request,
}) => {
  for (const path of ["/search", "/ko/search"]) {
    const text = await (await request.get(path)).text();
    expect(text).not.toContain("noindex");
    expect(text).toMatch(new RegExp(`<link rel="canonical" href="[^"]*:\\d+${path}"`));
    expect(text).toMatch(/hrefLang="ko" href="[^"]*\/ko\/search"/i);
  }
});

test("the same search in another spelling is the same page, and no engine keeps it", async ({ request }) => {
  // What another test publishes in between drops the page; each try asks for a word that nobody has asked for.
  await expect(async () => {
    const strange = word();
    expect((await request.get(`/search?q=${strange}`)).headers()["x-stet-cache"]).toBe("miss");
    const again = await request.get(`/search?utm_source=a&page=1&q=%20${strange}%20`);
    expect(again.headers()["x-stet-cache"]).toBe("hit");
    expect(await again.text()).toContain('<meta name="robots" content="noindex"');
  }).toPass({ timeout: 30_000 });
});
