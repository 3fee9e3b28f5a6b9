import { randomUUID } from "node:crypto";
import { request as send } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { XMLValidator } from "fast-xml-parser";
import { parseFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import RssParser from "rss-parser";
import { addStaff, draftStory, publishDraft, rewriteStory, unpublishDraft } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";

const files = {
  "feed.xml": "application/rss+xml; charset=utf-8",
  "atom.xml": "application/atom+xml; charset=utf-8",
  "feed.json": "application/feed+json; charset=utf-8",
};

async function publishOne(headline = `Fed ${randomUUID()}`) {
  const editor = await addStaff("editor");
  const draft = {
    headline,
    body: ["A paragraph."],
    section: "nation",
    slug: `fed-${randomUUID()}`,
    byline: "By Ann Ito",
  };
  const storyId = await draftStory(editor, draft);
  return { editor, storyId, headline, path: await publishDraft(editor, storyId) };
}

async function read(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path);
  expect(answer.status(), path).toBe(200);
  return answer.text();
}

/** Bytes as they travel: the browser's own client would unpack them. */
function fetchRaw(address: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      send(address, { headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on("error", reject)
        .end();
    },
  );
}

test("the pages name their feeds, and each is one that a parser reads", async ({ request }) => {
  const { headline, storyId } = await publishOne();
  const authors = await read(request, "/sitemaps/authors.xml");
  const author = new URL(/<loc>([^<]+)<\/loc>/.exec(authors)?.[1] ?? "").pathname;
  const topics = parseHTML(await read(request, "/topics")).document;
  const topic = topics.querySelector('main a[href^="/topics/"]')?.getAttribute("href") ?? "";
  for (const page of ["/", "/nation", author, topic]) {
    const { document } = parseHTML(await read(request, page));
    const links = [...document.querySelectorAll('link[rel="alternate"][type]')];
    const base = page === "/" ? "" : page;
    expect(links.map((link) => link.getAttribute("href"))).toEqual(
      Object.keys(files).map((file) => `${base}/${file}`),
    );
    for (const [file, type] of Object.entries(files)) {
      const answer = await request.get(`${base}/${file}`);
      expect(answer.headers()["content-type"]).toBe(type);
      const text = await answer.text();
      if (file !== "feed.json") expect(XMLValidator.validate(text)).toBe(true);
      const { feed } = parseFeed(text);
      expect(JSON.stringify(feed)).toContain("urn:uuid:");
      if (page === "/" || page === "/nation") {
        expect(JSON.stringify(feed)).toContain(headline);
        expect(JSON.stringify(feed)).toContain(`urn:uuid:${storyId}`);
      }
    }
  }
});

test("a feed is served like any page: kept, packed, and not sent twice", async ({ baseURL }) => {
  await publishOne();
  const address = `${baseURL}/nation/atom.xml`;
  const ask = () => fetchRaw(address, { "accept-encoding": "br" });
  // Other tests publish meanwhile, so that it may have to be made once more.
  await expect.poll(async () => (await ask()).headers["x-stet-cache"]).toBe("hit");
  const first = await ask();
  expect(first).toMatchObject({ status: 200, headers: { "content-encoding": "br" } });
  expect(XMLValidator.validate(brotliDecompressSync(first.body).toString())).toBe(true);
  const etag = String(first.headers.etag);
  const again = await fetchRaw(address, { "accept-encoding": "br", "if-none-match": etag });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  await publishOne();
  expect((await fetchRaw(address, { "accept-encoding": "br", "if-none-match": etag })).status).toBe(200);
});

test("a story is in every feed with its publication and out of every one with its end", async ({
  request,
}) => {
  const { editor, storyId, headline } = await publishOne();
  const feeds = ["", "/nation"].flatMap((page) => Object.keys(files).map((file) => `${page}/${file}`));
  // Twice, so that the second is the cached one.
  for (const _ of [1, 2])
    for (const feed of feeds) expect(await read(request, feed), feed).toContain(headline);
  await unpublishDraft(editor, storyId);
  for (const feed of feeds) await expect.poll(() => read(request, feed), feed).not.toContain(headline);
});

test("a changed story keeps its id and moment, and says that and what was corrected", async ({ request }) => {
  const { editor, storyId, headline } = await publishOne();
  const find = async () => {
    const parser = new RssParser<object, { updated: string }>({
      customFields: { item: [["atom:updated", "updated"]] },
    });
    const { items } = await parser.parseString(await read(request, "/nation/feed.xml"));
    return items.find(({ guid }) => guid === `urn:uuid:${storyId}`);
  };
  const before = await find();
  expect(before).toMatchObject({ title: headline, creator: "Ann Ito" });
  // RSS counts whole seconds.
  expect(before?.updated.slice(0, 19)).toBe(before?.isoDate?.slice(0, 19));
  await rewriteStory(editor, storyId, {
    headline: `${headline}, again`,
    slug: `moved-${randomUUID()}`,
    body: ["Other."],
  });
  await publishDraft(editor, storyId, { kind: "correction", text: "It was Wednesday." });
  const after = await find();
  expect(after).toMatchObject({ title: `${headline}, again`, guid: before?.guid, isoDate: before?.isoDate });
  expect(after?.link).not.toBe(before?.link);
  expect(after?.content).toContain("<b>Correction:</b> It was Wednesday.");
  expect(Date.parse(after?.updated ?? "")).toBeGreaterThan(Date.parse(before?.updated ?? ""));
});

test("feeds of nobody are not there, and other spellings lead to the one", async ({ request }) => {
  for (const nobody of ["/no-such-section/feed.xml", "/authors/no-such-person/atom.xml", "/%E0/feed.json"]) {
    expect([400, 404], nobody).toContain((await request.get(nobody)).status());
  }
  const spelt = await request.get("/NATION/feed.xml", { maxRedirects: 0 });
  expect(spelt.status()).toBe(308);
  expect(spelt.headers().location).toBe("/nation/feed.xml");
});
