import { randomBytes, randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { addStaff, type Draft, draftStory, publishDraft, rewriteStory } from "./back-door.ts";
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
