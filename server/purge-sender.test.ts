import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import type { NoticeChannel, NoticeListener } from "#platform/notices.ts";
import { reportChange, reportTags } from "#platform/reader-page.ts";
import type { Handler } from "#server/capture-response.ts";
import { purgeOf, startPurgeSender } from "#server/purge-sender.ts";
import { makeReaderPages } from "#server/reader-pages.ts";
import { surrogateHeaders, surrogateKey } from "#server/surrogate-keys.ts";

const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const ending of endings.splice(0).toReversed()) await ending();
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endings.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
}

function openNotices() {
  const listeners: NoticeListener[] = [];
  return {
    isListening: true,
    subscribe: (_channel: NoticeChannel, listener: NoticeListener) => {
      listeners.push(listener);
      return () => {};
    },
    commit: (...tags: string[]) => {
      for (const listener of listeners) listener.onNotice(JSON.stringify(tags));
    },
    gap: () => {
      for (const listener of listeners) listener.onGap();
    },
  };
}

/** A cache in front that does what its answers' headers say, and nothing else. */
async function openCache(origin: string) {
  const kept = new Map<string, { text: string; keys: string[] }>();
  const purges: string[][] = [];
  const failures: number[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === "PURGE") {
      const status = failures.shift() ?? 200;
      const keys = String(request.headers["surrogate-key"]).split(" ");
      if (status === 200) {
        purges.push(keys);
        for (const [path, page] of kept) if (page.keys.some((key) => keys.includes(key))) kept.delete(path);
      }
      response.writeHead(status).end();
      return;
    }
    const path = request.url ?? "";
    const known = kept.get(path);
    if (known) return response.end(known.text);
    const answer = await fetch(new URL(path, origin));
    const text = await answer.text();
    const keys = (answer.headers.get("surrogate-key") ?? "").split(" ");
    if (answer.headers.get("surrogate-control") === "max-age=86400") kept.set(path, { text, keys });
    response.end(text);
  });
  return { address: await listen(server), kept, purges, failures };
}

/** A paper of pages that show what their address names (`/1+2`), each with how often it was made. */
async function openPaper() {
  const notices = openNotices();
  const until = new Map<string, Promise<void>>();
  let made = 0;
  const next: Handler = async (request, response) => {
    made += 1;
    await until.get(request.url ?? "");
    const shown = (request.url ?? "").slice(1).split("+");
    reportTags(shown.map((id) => `story:${id}`));
    if (shown.includes("clock")) reportChange(new Date(Date.now() + 3_600_000));
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<p>${made}</p>`);
  };
  const { answer } = makeReaderPages({
    ...{ next, host: "paper.example", notices, cacheBytes: 1_000_000, isPurged: true },
  });
  const origin = await listen(
    createServer((request, response) => void answer(request, response, request.url ?? "/")),
  );
  const cache = await openCache(origin);
  const read = async (path: string) => (await fetch(new URL(path, cache.address))).text();
  const start = (againMs = 1_000_000) => {
    endings.push(startPurgeSender(purgeOf(cache.address), notices, { retryMs: 1, againMs }));
    return expect.poll(() => cache.purges[0]).toEqual(["all"]);
  };
  return { notices, cache, read, start, until, countMade: () => made };
}

test("a commit purges the cache in front of the pages that show what changed, and of no other", async () => {
  const { notices, cache, read, start } = await openPaper();
  await start();
  const before = await Promise.all(["/1", "/2", "/1+2"].map(read));
  expect(await Promise.all(["/1", "/2", "/1+2"].map(read))).toEqual(before);
  notices.commit("story:1");
  await expect.poll(() => [...cache.kept.keys()]).toEqual(["/2"]);
  expect(await read("/2")).toBe(before[1]);
  expect(await read("/1")).not.toBe(before[0]);
});

test("a purge that fails is done as soon as the cache is back", async () => {
  const { notices, cache, read, start } = await openPaper();
  await start();
  await read("/1");
  cache.failures.push(503, 500);
  notices.commit("story:1");
  await expect.poll(() => cache.kept.size).toBe(0);
  expect(cache.purges.at(-1)).toEqual([surrogateKey("story:1")]);
});

test.each([
  ["its story changed", (notices: ReturnType<typeof openNotices>) => notices.commit("story:1")],
  ["word of changes was missed", (notices: ReturnType<typeof openNotices>) => notices.gap()],
])("a page is not kept in front when, while it was made, %s", async (_, change) => {
  const { notices, cache, read, start, until, countMade } = await openPaper();
  await start();
  const { promise, resolve: finish } = Promise.withResolvers<void>();
  until.set("/1", promise);
  const one = read("/1");
  await expect.poll(countMade).toBe(1);
  change(notices);
  await expect.poll(() => cache.purges.length).toBe(2);
  finish();
  await one;
  expect(cache.kept.size).toBe(0);
  until.clear();
  await read("/1");
  expect([...cache.kept.keys()]).toEqual(["/1"]);
});

test("everything goes at the start and where notices may have been missed", async () => {
  const { notices, cache, read, start } = await openPaper();
  await read("/1");
  await start();
  expect(cache.kept.size).toBe(0);
  await read("/1");
  notices.gap();
  await expect.poll(() => cache.kept.size).toBe(0);
});

test("what the cache fetched while it was purged goes a little later", async () => {
  const { notices, cache, start } = await openPaper();
  await start(20);
  notices.commit("story:1");
  const key = surrogateKey("story:1");
  await expect.poll(() => cache.purges.filter(([first]) => first === key)).toHaveLength(2);
});

test("a page that the clock changes is not kept in front, nor one with more keys than a head holds", async () => {
  const { cache, read, start } = await openPaper();
  await start();
  for (const path of ["/clock", `/${Array.from({ length: 400 }, (_, n) => n).join("+")}`]) await read(path);
  expect(cache.kept.size).toBe(0);
});

test("keys are short and tell nothing of the tags", () => {
  const report = { tags: new Set(["story:1"]), status: null, language: null, changesAt: null };
  const response = {
    ...{ status: 200, headers: {}, hash: "", size: 0 },
    bodies: { identity: Buffer.alloc(0), gzip: null, br: null },
  };
  expect(surrogateHeaders({ response, report })["surrogate-key"]).toMatch(/^all [\w-]{11}$/);
});
