import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import pg from "pg";
import { expect, test } from "./newsroom-test.ts";
import { paperOwnerUrl } from "./running-paper.ts";

/** Put into every header that takes a value: it must come back in no page that somebody else asks for. */
const MARK = `poison-${randomUUID().slice(0, 8)}.example`;

/** What has made caches answer one visitor with another's page: Next's own, other frameworks', proxies'. */
const HEADERS: Record<string, string> = {
  "x-forwarded-host": MARK,
  "x-forwarded-proto": "http",
  "x-forwarded-port": "1234",
  "x-forwarded-for": MARK,
  "x-forwarded-prefix": `/${MARK}`,
  "x-forwarded-server": MARK,
  "x-forwarded-scheme": "nothttps",
  "x-host": MARK,
  "x-http-host-override": MARK,
  forwarded: `host=${MARK};proto=http`,
  "x-original-url": "/newsroom",
  "x-original-host": MARK,
  "x-rewrite-url": "/newsroom",
  "x-http-method-override": "POST",
  "x-http-method": "PUT",
  "x-method-override": "DELETE",
  "x-real-ip": MARK,
  "true-client-ip": MARK,
  "cf-connecting-ip": MARK,
  "client-ip": MARK,
  via: `1.1 ${MARK}`,
  origin: `https://${MARK}`,
  referer: `https://${MARK}/`,
  "user-agent": `Mozilla/5.0 ${MARK}`,
  accept: "text/x-component",
  "accept-language": "ko-KR,ko;q=0.9",
  "accept-charset": "utf-16",
  "accept-encoding": "identity;q=0, *;q=0",
  authorization: `Bearer ${MARK}`,
  cookie: `next-auth.session-token=${MARK}; __prerender_bypass=${MARK}; __next_preview_data=${MARK}`,
  rsc: "1",
  "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D",
  "next-router-prefetch": "1",
  "next-router-segment-prefetch": "/_tree",
  "next-url": `/${MARK}`,
  "next-hmr-refresh": "1",
  "next-action": "a".repeat(40),
  "x-nextjs-data": "1",
  "x-nextjs-rewrite": `/${MARK}`,
  "x-nextjs-redirect": `https://${MARK}/`,
  "x-nextjs-postponed": "1",
  "x-next-resume": "1",
  "x-next-revalidated-tags": "paper",
  "x-next-revalidate-tag-token": MARK,
  "x-prerender-revalidate": MARK,
  "x-middleware-prefetch": "1",
  "x-middleware-rewrite": `https://${MARK}/`,
  "x-middleware-override-headers": "host",
  "x-middleware-request-host": MARK,
  "x-middleware-next": "1",
  "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
  "x-middleware-set-cookie": `a=${MARK}`,
  "x-invoke-path": "/newsroom",
  "x-invoke-status": "500",
  "x-invoke-error": `{"message":"${MARK}"}`,
  "x-invoke-output": "/_error",
  "x-invoke-query": "%7B%7D",
  "x-matched-path": "/newsroom",
  "x-now-route-matches": "1=newsroom",
  "x-vercel-id": MARK,
  "x-stet-address": MARK,
  "x-stet-cache": "hit",
  "x-nonce": MARK,
  "content-security-policy": "script-src *",
  range: "bytes=0-9",
  "if-modified-since": "Sat, 01 Jan 2050 00:00:00 GMT",
  "if-match": `"${MARK}"`,
  "cache-control": "no-cache",
  pragma: "no-cache",
  upgrade: "h2c",
  te: "trailers",
  expect: "200-ok",
  "save-data": "on",
  "sec-ch-prefers-color-scheme": "dark",
  "sec-fetch-dest": "script",
};

const ALWAYS = ["/", "/corrections", "/robots.txt", "/nowhere", "/authors/nobody", "/nation/"];

/** Addresses that other tests leave alone: the seeded stories. The rest may change while this runs. */
const STORY = /^\/[a-z-]+\/[^/]+$/;

/** What of a page other tests do not change meanwhile: the story itself, without navigation, banner, lists and foot. */
function ownPart(body: string): string {
  return /<article[^>]* class="story".*?<\/article>/s.exec(body)?.[0] ?? "";
}

test("nothing that one client sends is in what the next one gets", async ({ request }) => {
  test.setTimeout(240_000);
  const database = new pg.Client({ connectionString: paperOwnerUrl() });
  await database.connect();
  const pages = await somePages(request);
  expect(pages.length).toBeGreaterThanOrEqual(30);
  expect(Object.keys(HEADERS).length).toBeGreaterThanOrEqual(60);
  const tags = await tagsOf(pages, database);
  const before = new Map<string, Answer>();
  for (const path of pages) before.set(path, await plain(request, path));

  for (const [name, value] of Object.entries(HEADERS)) {
    await database.query("SELECT pg_notify('stale', $1)", [JSON.stringify(tags)]);
    await expect.poll(async () => (await request.get("/")).headers()["x-stet-cache"]).toBe("miss");
    await Promise.all(
      pages.map(async (path) => {
        // Some of them no server need answer; what counts is the one after it.
        await request.get(path, { headers: { [name]: value }, maxRedirects: 0 }).catch(() => null);
      }),
    );
    for (const path of pages) {
      const after = await plain(request, path);
      const said = `${name} at ${path}`;
      expect(JSON.stringify(after.headers) + after.body, said).not.toContain(MARK);
      const kept = before.get(path);
      expect({ status: after.status, headers: after.headers }, said).toEqual({
        status: kept?.status,
        headers: kept?.headers,
      });
      if (STORY.test(path)) expect(ownPart(after.body), said).toBe(ownPart(kept?.body ?? ""));
    }
  }
  await database.end();
});

/** What the pages show; not `paper`, which would drop the pages that other tests wait for, too. */
async function tagsOf(pages: string[], database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ tag: string }>(
    "SELECT 'section:' || slug AS tag FROM section UNION ALL SELECT 'person:' || id FROM person",
  );
  const addresses = pages.filter((path) => STORY.test(path)).map((path) => `address:${path.slice(1)}`);
  return ["front", "corrections", "topics", ...rows.map(({ tag }) => tag), ...addresses];
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

async function plain(request: APIRequestContext, path: string): Promise<Answer> {
  const answer = await request.get(path, { maxRedirects: 0 });
  return { status: answer.status(), headers: lastingHeaders(answer), body: await answer.text() };
}

/** Without what differs from one answer to the next by itself. */
function lastingHeaders(answer: APIResponse): Record<string, string> {
  const changing = /^(date|etag|content-length|x-stet-cache|connection|keep-alive)$/;
  return Object.fromEntries(Object.entries(answer.headers()).filter(([name]) => !changing.test(name)));
}

async function somePages(request: APIRequestContext): Promise<string[]> {
  const front = await (await request.get("/")).text();
  const links = [...front.matchAll(/href="(\/[^"#?]*)"/g)].map(([, path]) => path ?? "");
  const isPage = (path: string) => !/\.(css|js|svg|ico|woff2)$/.test(path) && !path.startsWith("/newsroom");
  return [...new Set([...ALWAYS, ...links.filter(isPage)])].slice(0, 31);
}
