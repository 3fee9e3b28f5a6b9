import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import type { Handler } from "#server/capture-response.ts";
import { readerAddress } from "#server/reader-address.ts";
import { makeReaderPages } from "#server/reader-pages.ts";

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(null))));

const notices = { isListening: true, subscribe: () => () => {} };

async function open(next: Handler, countSearch: () => Promise<number>, cacheBytes = 1_000_000) {
  const pages = makeReaderPages({ next, host: "paper.example", notices, cacheBytes, countSearch });
  server = createServer((request, response) => void pages.answer(request, response, request.url ?? "/"));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

const echo: Handler = (request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<p>${request.url}</p>${"x".repeat(5_000)}`);
};

test("a search that has to be made counts, one that is there does not, and too many are put off", async () => {
  let searches = 0;
  const address = await open(echo, async () => {
    searches += 1;
    return searches > 2 ? 30 : 0;
  });
  const ask = (path: string) => fetch(address + path);
  await ask("/search?q=a");
  await ask("/search?q=a&page=1");
  await ask("/nation");
  await ask("/search");
  await ask("/ko/search?utm=1");
  await ask("/search?q=b");
  expect(searches).toBe(2);
  const refused = await ask("/search?q=c");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
  expect(refused.headers.get("cache-control")).toContain("no-store");
  expect(await refused.text()).toContain("/sorry/busy");
  expect((await ask("/search?q=a")).headers.get("x-stet-cache")).toBe("hit");
  expect((await ask("/search")).status).toBe(200);
});

test("however many searches are made, no page is pushed out", async () => {
  const address = await open(echo, async () => 0, 160_000);
  const state = async (path: string) => (await fetch(address + path)).headers.get("x-stet-cache");
  expect([await state("/nation/a"), await state("/nation/a")]).toEqual(["miss", "hit"]);
  for (let number = 0; number < 60; number += 1) await state(`/search?q=w${number}`);
  expect(await state("/nation/a")).toBe("hit");
  expect(await state("/search?q=w0")).toBe("miss");
});

test("a form that carries its moment is made for each who asks", async () => {
  const address = await open(echo, async () => 0);
  const answer = await fetch(`${address}/nation/a/send?kept=x`);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("x-stet-cache")).toBeNull();
});

test.each([
  ["/search?to=x&q=%20A%20%20b&utm=1", "/search?q=A+b&to=x"],
  ["/search?before=1", "/search"],
  ["/ko/search?utm=1&q=%EB%8B%A4%EB%A6%AC", "/ko/search?q=%EB%8B%A4%EB%A6%AC"],
  ["/nation?q=a&before=2", "/nation?before=2"],
  ["/nation/a/send?kept=abc&q=1", "/nation/a/send?kept=abc"],
  [`/nation/a/send?kept=${"k".repeat(7_000)}`, "/nation/a/send"],
  ["/nation/a/send/done?kept=abc", "/nation/a/send/done"],
  ["/stop-mail?token=t&x=1", "/stop-mail?token=t"],
])("%s is made as %s", (asked, made) => {
  expect(readerAddress(asked)).toBe(made);
});
