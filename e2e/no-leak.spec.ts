import { randomBytes, randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { addNote, addStaff, type Draft, draftStory, publishDraft, rewriteStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";

/** Ways to ask for the same page that have made other applications of this kind answer with more than the page. */
const askings: { query: string; headers: Record<string, string> }[] = [
  { query: "", headers: {} },
  { query: "", headers: { RSC: "1" } },
  { query: "?_rsc=1a2b3", headers: { RSC: "1", "Next-Router-Prefetch": "1", "Next-Url": "/newsroom" } },
  { query: "?preview=1&draft=true&q=%00", headers: { "x-middleware-subrequest": "proxy", "x-nonce": "a" } },
  { query: "?__nextDataReq=1", headers: { "x-nextjs-data": "1", Accept: "text/x-component" } },
];

test("no word of a draft is in anything a stranger can fetch", async ({ request }) => {
  const canary = `canary${randomBytes(6).toString("hex")}`;
  const editor = await addStaff("editor");
  await draftStory(editor, everyFieldWith(canary));
  const changed = await draftStory(editor, {
    headline: "What readers may know",
    body: ["Only this."],
    section: "nation",
    slug: `known-${randomUUID()}`,
    byline: "Courier staff",
  });
  // A note stands on words that readers do see.
  await addNote(editor, changed, "Only this.", `${canary} note`);
  const address = await publishDraft(editor, changed);
  await rewriteStory(editor, changed, { ...everyFieldWith(canary), slug: `${canary}-changed` });

  const pages = await crawl(request, ["/", address, "/robots.txt", `/nation/${randomUUID()}`, "/authors/x"]);
  expect(pages.size).toBeGreaterThan(30);
  for (const path of [...pages, `/nation/${canary}-slug`, `/nation/${canary}-changed`]) {
    for (const { query, headers } of askings) {
      const answer = await request.get(path + query, { headers, maxRedirects: 0 });
      const whole = `${JSON.stringify(answer.headers())}\n${await answer.text()}`;
      // An address a stranger made up may be said back to them; nothing else of the story.
      const found = whole.replaceAll(`${canary}-slug`, "").replaceAll(`${canary}-changed`, "");
      expect(found, `${path}${query}`).not.toContain(canary);
      expect(answer.status(), `${path}${query}`).toBeLessThan(500);
    }
  }
});

test("a name put into a draft's byline is shown to nobody before it is published", async ({
  request,
  openAs,
}) => {
  const canary = `canary${randomBytes(6).toString("hex")}`;
  const editor = await addStaff("editor");
  const known = `Known ${randomUUID().slice(0, 8)}`;
  const native = newName(known, "native");
  const live = await draftStory(editor, {
    headline: "By a known name",
    body: ["Only this."],
    section: "nation",
    slug: `by-${randomUUID()}`,
    fields: { byline: newPerson([native]) },
  });
  const address = await publishDraft(editor, live);
  const author = authorOf(await (await request.get(address)).text());

  const draft = await draftStory(editor, { headline: "Not out", body: ["Nor this."] });
  const page = await openAs(editor);
  const hidden = (role: Role, number: number) => newName(`${canary} ${role} ${number}`, role);
  const bylines = [
    newPerson([native, hidden("romanised", 1), hidden("pen_name", 1)]),
    newPerson([hidden("native", 2), hidden("romanised", 2), hidden("pen_name", 2)]),
  ];
  for (const [baseSeq, value] of bylines.entries()) {
    const answer = await page.request.put(`/api/v1/stories/${draft}/fields/byline`, {
      data: { baseSeq, opId: randomUUID(), value },
      headers: { "sec-fetch-site": "same-origin" },
    });
    expect(answer.status()).toBe(200);
  }
  // What is kept of a page is made anew when something in it is published.
  await rewriteStory(editor, live, { headline: "By a known name, again", body: ["Only this."] });
  await publishDraft(editor, live);

  const slugs = ["native", "romanised", "pen-name"].map((role) => `/authors/${canary}-${role}-2`);
  const pages = await crawl(request, ["/", address, author, "/nation"]);
  expect(pages).toContain(author);
  for (const path of [...pages, ...slugs]) {
    for (const { query, headers } of askings) {
      const answer = await request.get(path + query, { headers, maxRedirects: 0 });
      const whole = `${JSON.stringify(answer.headers())}\n${await answer.text()}`;
      // An address a stranger made up may be said back to them; the name itself not.
      const found = slugs.reduce((text, slug) => text.replaceAll(slug.slice("/authors/".length), ""), whole);
      expect(found, `${path}${query}`).not.toContain(canary);
    }
    if (slugs.includes(path)) expect((await request.get(path)).status(), path).toBe(404);
  }
});

test("readers' pages take no orders", async ({ request }) => {
  const orders: Record<string, string>[] = [{}, { "Next-Action": "0".repeat(42) }];
  for (const headers of orders) {
    const answer = await request.post("/", { headers, data: "[]" });
    expect(answer.status()).toBe(405);
  }
});

function everyFieldWith(canary: string): Draft {
  return {
    headline: `${canary} headline`,
    standfirst: `${canary} standfirst`,
    body: [
      `${canary} body`,
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: `${canary} heading` }] },
    ],
    section: "nation",
    slug: `${canary}-slug`,
    byline: `${canary} byline`,
    fields: {
      credit: `${canary} credit`,
      dateline: { placeId: null, placeText: `${canary} place`, date: null },
    },
  };
}

type Role = "native" | "romanised" | "pen_name";

function newName(text: string, role: Role) {
  return { text, role, script: "Latn", language: "en" };
}

function newPerson(names: ReturnType<typeof newName>[]) {
  return [{ personId: null, newPerson: { names }, freeText: "", role: "" }];
}

/** The path of the first author's page that a story links to. */
function authorOf(page: string): string {
  const [, path] = /href="(\/authors\/[^"]+)"/.exec(page) ?? [];
  if (!path) throw new Error("the story names no author");
  return path;
}

/** Every path of the paper that can be reached by links from these. */
async function crawl(request: APIRequestContext, from: string[]): Promise<Set<string>> {
  const seen = new Set(from);
  for (const path of seen) {
    if (seen.size > 150) break;
    const answer = await request.get(path);
    for (const [, href] of (await answer.text()).matchAll(/href="(\/[^"#]*)"/g)) {
      if (href && !/^\/(_next|fonts)\//.test(href)) seen.add(href.replaceAll("&amp;", "&"));
    }
  }
  return seen;
}
