import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { NginxCache } from "#server/nginx-cache.ts";
import { purgeOf } from "#server/purge-sender.ts";
import { takePurges } from "#server/take-purges.ts";

const endings: (() => unknown)[] = [];
afterEach(() => {
  for (const ending of endings.splice(0)) ending();
});

function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), "stet-nginx-"));
  endings.push(() => rmSync(folder, { recursive: true, force: true }));
  /** A file as nginx 1.22 writes it into `levels=1:2`: its own header, the cache key, the answer as it came. */
  const keep = (digit: string, { keys, body = "" }: { keys: string | null; body?: string }) => {
    const name = digit.repeat(32);
    const path = join(folder, digit, digit.repeat(2));
    mkdirSync(path, { recursive: true });
    const own = Buffer.alloc(336);
    own.write(`"etag-${digit}"`, 59);
    const head = ["HTTP/1.1 200 OK", "content-type: text/html", "surrogate-control: max-age=86400"];
    if (keys !== null) head.push(`Surrogate-Key: ${keys}`);
    const answer = `${head.join("\r\n")}\r\nETag: "x"\r\n\r\n${body}`;
    writeFileSync(join(path, name), Buffer.concat([own, Buffer.from(`\nKEY: br /${digit}\n${answer}`)]));
  };
  const kept = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .flatMap((path) => /([^/\\]{32,})$/.exec(path)?.[1] ?? [])
      .map((name) => name.replace(/^(.)\1{31}/, "$1"))
      .toSorted();
  return { folder, keep, kept };
}

const purge = (cache: NginxCache, ...keys: string[]) => cache.purge(new Set(keys));

test("what bears a key goes, and nothing else", () => {
  const { folder, keep, kept } = openFolder();
  const cache = new NginxCache(folder);
  keep("1", { keys: "all story-1" });
  keep("2", { keys: "all story-2 story-1" });
  keep("3", { keys: "all story-3" });
  keep("4", { keys: "all story-11 xstory-1" });
  keep("5", { keys: null, body: "\r\nSurrogate-Key: story-1\r\n\r\n" });
  expect(purge(cache, "story-9")).toBe(0);
  expect(purge(cache, "story-1")).toBe(2);
  expect(kept()).toEqual(["3", "4", "5"]);
  expect(purge(cache, "all")).toBe(3);
  expect(kept()).toEqual([]);
});

test("a file that was written again goes by the keys that it has now", () => {
  const { folder, keep, kept } = openFolder();
  const cache = new NginxCache(folder);
  keep("1", { keys: "all story-1" });
  keep("2", { keys: "all story-2" });
  purge(cache, "story-9");
  keep("1", { keys: "all story-1 story-7" });
  keep("2", { keys: "all story-20" });
  purge(cache, "story-7", "story-2");
  expect(kept()).toEqual(["2"]);
});

test("what nginx is still writing is left to it", () => {
  const { folder, kept } = openFolder();
  writeFileSync(join(folder, `${"1".repeat(32)}.0000000001`), "\nKEY: x\nSurrogate-Key: all\r\n\r\n");
  expect(purge(new NginxCache(folder), "all")).toBe(0);
  expect(kept()).toEqual(["1.0000000001"]);
});

test("purges come as those who send them write them, and one that failed is told so", async () => {
  const { folder, keep, kept } = openFolder();
  keep("1", { keys: "all story-1" });
  keep("2", { keys: "all story-2" });
  keep("3", { keys: "all story-3" });
  const server = createServer(takePurges(new NginxCache(folder)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endings.push(() => server.close());
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
  const send = purgeOf(url);
  await Promise.all([send(["story-1"]), send(["story-3", "story-9"])]);
  expect(kept()).toEqual(["2"]);
  expect((await fetch(url)).status).toBe(405);
  expect((await fetch(url, { method: "PURGE" })).status).toBe(400);
  rmSync(folder, { recursive: true });
  await expect(send(["story-2"])).rejects.toThrow("503");
});
