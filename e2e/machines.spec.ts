import { randomUUID } from "node:crypto";
import { Readability } from "@mozilla/readability";
import type { APIRequestContext } from "@playwright/test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { z } from "zod";
import { findAsWritten } from "#server/strip-page.ts";
import { dayIn } from "#site/archive/archive-days.ts";
import { addStaff, draftStory, publishDraft, rewriteStory, unpublishDraft } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";

const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard", "html-validate:a11y"] });
const described = z.looseObject({ "@context": z.literal("https://schema.org"), "@type": z.string() });

async function pageOf(request: APIRequestContext, path: string) {
  const answer = await request.get(path);
  const html = await answer.text();
  const { document } = parseHTML(html);
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const data = blocks.map((block) => described.parse(JSON.parse(block.textContent ?? "")));
  const content = (selector: string) => document.querySelector(selector)?.getAttribute("content") ?? null;
  return { html, document, data, content, find: (type: string) => data.find((one) => one["@type"] === type) };
}

/** A story with everything that a machine may trip over. */
async function publishWhole() {
  const editor = await addStaff("editor");
  const headline = `“Talks” <open> & 북한 회담 ${randomUUID().slice(0, 8)}`;
  const draft = {
    headline,
    standfirst: "What was said </script> & what was not.",
    body: Array.from(
      { length: 6 },
      (_, at) => `Paragraph ${at} says that ministers met again, and ${"at length ".repeat(30)}.`,
    ),
    section: "world",
    slug: `회담-${randomUUID()}`,
  };
  const storyId = await draftStory(editor, {
    ...draft,
    fields: {
      byline: [
        { personId: null, newPerson: null, freeText: "Ann Ito", role: "" },
        { personId: null, newPerson: null, freeText: "Bo Lee", role: "in Paris" },
      ],
    },
  });
  return { editor, storyId, draft, path: await publishDraft(editor, storyId) };
}

const pageTypes = ["/", "/world", "/corrections"];

test("every kind of page is valid HTML and says what it is", async ({ request, faults }) => {
  faults.allow(/status of 404/);
  expect((await validator.validateString("<!doctype html><p><div></p><img>")).valid).toBe(false);
  const { path } = await publishWhole();
  const author = await firstAuthor(request);
  for (const address of [...pageTypes, path, author, `/nowhere/${randomUUID()}`]) {
    const { html, document, content, data } = await pageOf(request, address);
    const { results } = await validator.validateString(html);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
    expect(found, address).toEqual([]);
    // Written as the quick way of stripping pages takes it; else each would be read letter by letter.
    expect(findAsWritten(html), address).not.toBeNull();
    if (address.startsWith("/nowhere")) continue;
    expect(data.length, address).toBeGreaterThan(0);
    for (const name of ["og:title", "og:type", "og:url", "og:site_name", "og:locale", "og:image"]) {
      expect(content(`meta[property="${name}"]`), `${address} ${name}`).toBeTruthy();
    }
    expect(content('meta[name="twitter:card"]')).toBe("summary_large_image");
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      content('meta[property="og:url"]'),
    );
    const card = await request.get(content('meta[property="og:image"]') ?? "");
    expect(card.headers()["content-type"]).toBe("image/png");
    const png = await card.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

async function firstAuthor(request: APIRequestContext): Promise<string> {
  const xml = await (await request.get("/sitemaps/authors.xml")).text();
  const address = /<loc>([^<]+)<\/loc>/.exec(xml)?.[1] ?? "";
  return new URL(address).pathname;
}

test("a story's data have what search engines ask of news", async ({ request }) => {
  const { editor, storyId, draft, path } = await publishWhole();
  const first = await pageOf(request, path);
  const news = first.find("NewsArticle");
  expect(news).toMatchObject({
    headline: draft.headline,
    description: draft.standfirst,
    mainEntityOfPage: { "@type": "WebPage", "@id": news?.url },
    author: [
      { "@type": "Person", name: "Ann Ito" },
      { "@type": "Person", name: "Bo Lee" },
    ],
    publisher: {
      "@type": "NewsMediaOrganization",
      name: expect.any(String),
      logo: { "@type": "ImageObject" },
    },
    image: { "@type": "ImageObject", width: 1200, height: 630 },
    inLanguage: "en",
    articleSection: "World",
    isAccessibleForFree: true,
  });
  const moments = z.object({
    datePublished: z.iso.datetime({ offset: true }),
    dateModified: z.iso.datetime({ offset: true }),
  });
  moments.parse(news);
  expect(z.object({ wordCount: z.number() }).parse(news).wordCount).toBeGreaterThan(100);
  expect(first.find("BreadcrumbList")).toMatchObject({
    itemListElement: [
      { position: 1 },
      { position: 2, name: "World" },
      { position: 3, name: draft.headline, item: news?.url },
    ],
  });

  await rewriteStory(editor, storyId, { headline: draft.headline, body: ["Another text."] });
  const text = "It was <Wednesday> & not Tuesday.";
  await publishDraft(editor, storyId, { kind: "correction", text });
  // Published by another process than the one that answers: word of it takes a moment.
  await expect
    .poll(async () => (await pageOf(request, path)).find("NewsArticle"))
    .toMatchObject({ correction: [{ "@type": "CorrectionComment", text }] });
});

test("the front page, sections, corrections and authors are described", async ({ request }) => {
  await publishWhole();
  const front = await pageOf(request, "/");
  expect(front.find("WebSite")).toMatchObject({
    potentialAction: {
      "@type": "SearchAction",
      target: { urlTemplate: expect.stringMatching(/\/search\?q=\{search_term_string\}$/) },
      "query-input": "required name=search_term_string",
    },
  });
  const section = await pageOf(request, "/world");
  const list = z.object({ mainEntity: z.object({ itemListElement: z.array(z.object({ url: z.url() })) }) });
  expect(list.parse(section.find("CollectionPage")).mainEntity.itemListElement.length).toBeGreaterThan(0);
  expect(section.find("CollectionPage")).toMatchObject({
    breadcrumb: {
      "@type": "BreadcrumbList",
      itemListElement: [{ position: 1 }, { position: 2, name: "World" }],
    },
  });
  expect((await pageOf(request, "/corrections")).find("CollectionPage")).toBeDefined();
  const author = await pageOf(request, await firstAuthor(request));
  expect(author.find("ProfilePage")).toMatchObject({
    mainEntity: { "@type": "Person", name: expect.any(String), worksFor: { name: expect.any(String) } },
  });
});

test("a reader mode gets title, authors, date and the whole text", async ({ request }) => {
  const { draft, path } = await publishWhole();
  const { document } = await pageOf(request, path);
  const read = new Readability(document).parse();
  expect(read?.title).toBe(draft.headline);
  expect(read?.byline).toContain("Ann Ito");
  expect(read?.byline).toContain("Bo Lee");
  expect(Date.parse(read?.publishedTime ?? "")).toBeGreaterThan(Date.now() - 600_000);
  expect(read?.lang).toBe("en");
  for (const paragraph of draft.body) expect(read?.textContent).toContain(paragraph);
  expect(read?.textContent).not.toContain("Share this story");
});

test("sitemaps are XML, name each other and have a story for as long as it is live", async ({ request }) => {
  const { editor, storyId, path } = await publishWhole();
  const robots = await (await request.get("/robots.txt")).text();
  const named = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(
    ([, address = ""]) => new URL(address).pathname,
  );
  expect(named).toEqual(["/sitemap.xml", "/news-sitemap.xml"]);
  const all = async (address: string): Promise<string[]> => {
    const answer = await request.get(address);
    expect(answer.headers()["content-type"]).toBe("application/xml; charset=utf-8");
    const xml = await answer.text();
    expect(XMLValidator.validate(xml)).toBe(true);
    const parsed = new XMLParser({ isArray: (name) => name === "url" || name === "sitemap" }).parse(xml);
    const locations = z.array(z.object({ loc: z.url() })).default([]);
    const found = [...locations.parse(parsed.sitemapindex?.sitemap), ...locations.parse(parsed.urlset?.url)];
    return found.map(({ loc }) => new URL(loc).pathname + new URL(loc).search);
  };
  const parts = await all("/sitemap.xml");
  const month = dayIn(new Date().toISOString(), "Asia/Seoul").slice(0, 7);
  expect(parts).toEqual(
    expect.arrayContaining(["/sitemaps/pages.xml", "/sitemaps/authors.xml", `/sitemaps/${month}.xml`]),
  );
  for (const part of parts) expect(await all(part)).toEqual(expect.any(Array));
  expect(await all("/sitemaps/pages.xml")).toEqual(
    expect.arrayContaining(["/", "/world", "/about", "/topics", "/archive"]),
  );
  expect(await all("/news-sitemap.xml")).toContain(path);
  expect(await all(`/sitemaps/${month}.xml`)).toContain(path);
  await unpublishDraft(editor, storyId);
  await expect.poll(() => all("/news-sitemap.xml")).not.toContain(path);
  await expect.poll(() => all(`/sitemaps/${month}.xml`)).not.toContain(path);
  for (const nothing of ["/sitemaps/1999-01.xml", "/sitemaps/x.xml", "/news-sitemap.xml?before=x"]) {
    expect((await request.get(nothing)).status(), nothing).toBe(404);
  }
});

test("a card is at one address, and at none once its story is another or gone", async ({ request }) => {
  const { editor, storyId, path } = await publishWhole();
  const cardOf = async () => (await pageOf(request, path)).content('meta[property="og:image"]') ?? "";
  const card = await cardOf();
  expect((await request.get(card)).status()).toBe(200);
  expect((await request.get(card.replace(/[\w-]+\.png$/, "AAAAAAAAAAAAAAAA.png"))).status()).toBe(404);
  await rewriteStory(editor, storyId, { headline: "Another headline", body: ["Text."] });
  await publishDraft(editor, storyId);
  const statusOf = async (address: string) => (await request.get(address)).status();
  await expect.poll(() => statusOf(card)).toBe(404);
  const next = await cardOf();
  const stateOf = async (address: string) => (await request.get(address)).headers()["x-stet-cache"];
  expect(await stateOf(next)).toBe("miss");
  await expect.poll(() => stateOf(next)).toBe("hit");
  await unpublishDraft(editor, storyId);
  await expect.poll(() => statusOf(next)).toBe(404);
});
