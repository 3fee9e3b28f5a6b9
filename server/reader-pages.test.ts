import { createServer, type Server } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { NoticeChannel, NoticeListener } from "#platform/notices.ts";
import { reportChange, reportLanguage, reportStatus, reportTags } from "#platform/reader-page.ts";
import type { Handler } from "#server/capture-response.ts";
import { plainBody } from "#server/finished-response.ts";
import { makeReaderPage, makeReaderPages } from "#server/reader-pages.ts";

const PAGE = `<!DOCTYPE html><html><head><title>북한</title><script src="/_next/a.js"></script></head><body><p>${"한글 ".repeat(400)}</p><script>self.__next_f.push(1)</script></body></html>`;
const HOST = "paper.example";

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(null))));

/** Stands for the database's word of changes; `call` is what a committed transaction does. */
function openNotices() {
  const listeners: NoticeListener[] = [];
  return {
    isListening: true,
    subscribe: (_channel: NoticeChannel, listener: NoticeListener) => {
      listeners.push(listener);
      return () => {};
    },
    call: (...tags: string[]) => {
      for (const listener of listeners) listener.onNotice(JSON.stringify(tags));
    },
  };
}

async function open(next: Handler, notices = openNotices()): Promise<string> {
  const pages = makeReaderPages({ next, host: HOST, notices, cacheBytes: 1_000_000 });
  server = createServer((request, response) => void pages.answer(request, response, request.url ?? "/"));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

const givePage: Handler = (_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Set-Cookie", "a=b");
  response.setHeader("x-nextjs-cache", "HIT");
  response.setHeader("Vary", "rsc, next-router-state-tree");
  response.setHeader(
    "Link",
    '</_next/a.js>; rel=preload; as="script", </fonts/a.woff2>; rel=preload; as="font"',
  );
  response.write(PAGE.slice(0, 900));
  setTimeout(() => response.end(PAGE.slice(900)), 5);
};

describe("what a reader gets", () => {
  test("the whole page, without Next's scripts and headers", async () => {
    const answer = await fetch(`${await open(givePage)}/a/b`);
    const text = await answer.text();
    expect(text).toContain("<title>북한</title>");
    expect(text).toContain("한글 ".repeat(400));
    expect(text).not.toContain("<script");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("x-nextjs-cache")).toBeNull();
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
    expect(answer.headers.get("link")).toBe('</fonts/a.woff2>; rel=preload; as="font"');
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    expect(answer.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; .*script-src 'self'$/,
    );
  });

  test("a page in the language that it reports, and no other word of it changed", async () => {
    const inLayout = PAGE.replace("<html>", '<html class="a" lang="en">').replace(
      "<p>",
      '<p>&lt;html lang="en">',
    );
    const { response } = await makeReaderPage(
      (request, answer) => {
        if (request.url === "/ko") reportLanguage("ko");
        answer.setHeader("Content-Type", "text/html; charset=utf-8");
        answer.end(inLayout);
      },
      "/ko",
      HOST,
    );
    const text = plainBody(response).toString();
    expect(text).toContain('<html class="a" lang="ko">');
    expect(text).toContain('&lt;html lang="en">');
  });

  test("the same bytes in the encoding they take, each with its own strong ETag", async () => {
    const address = await open(givePage);
    const ask = async (encoding: string) => {
      const answer = await fetch(address, { headers: { "accept-encoding": encoding } });
      return {
        etag: answer.headers.get("etag"),
        encoding: answer.headers.get("content-encoding"),
        text: await answer.text(),
      };
    };
    const [plain, gzip, brotli, none] = await Promise.all(
      ["identity", "gzip", "gzip, br", "br;q=0, gzip;q=0"].map(ask),
    );
    expect([plain?.encoding, gzip?.encoding, brotli?.encoding, none?.encoding]).toEqual([
      null,
      "gzip",
      "br",
      null,
    ]);
    expect(new Set([plain?.etag, gzip?.etag, brotli?.etag]).size).toBe(3);
    expect(gzip?.text).toBe(plain?.text);
    expect(brotli?.text).toBe(plain?.text);
    expect(plain?.etag).toMatch(/^"[\w-]{22}"$/);
  });

  test("304 without a body when they have the page, in whatever encoding", async () => {
    const address = await open(givePage);
    const etag = (await fetch(address)).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*", etag.replace("-br", "")]) {
      const answer = await fetch(address, { headers: { "if-none-match": known } });
      expect([known, answer.status, await answer.text()]).toEqual([known, 304, ""]);
      expect(answer.headers.get("etag")).toBe(etag);
    }
    expect((await fetch(address, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  test("HEAD has the head of GET and no body", async () => {
    const address = await open(givePage);
    const [get, head] = [await fetch(address), await fetch(address, { method: "HEAD" })];
    expect(head.headers.get("content-length")).toBe(get.headers.get("content-length"));
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"));
    expect(await head.text()).toBe("");
  });

  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("%s is refused", async (method) => {
    const answer = await fetch(await open(givePage), { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  test("a feed keeps its bytes", async () => {
    const feed = "<rss><script>not ours to judge</script></rss>";
    const address = await open((_request, response) => {
      response.setHeader("Content-Type", "application/rss+xml");
      response.end(feed);
    });
    expect(await (await fetch(address)).text()).toBe(feed);
  });

  test("bytes that are no text arrive unharmed", async () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
    const address = await open((_request, response) => {
      response.setHeader("Content-Type", "image/png");
      response.end(bytes);
    });
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(bytes);
  });
});

test("nothing a client sends but the path reaches Next", async () => {
  const address = await open((request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ url: request.url, headers: request.headers, raw: request.rawHeaders }));
  });
  const sent = {
    cookie: "a=b",
    authorization: "x",
    rsc: "1",
    "next-action": "x",
    "x-middleware-subrequest": "x",
    "user-agent": "me",
    "accept-language": "ko",
    "x-forwarded-host": "evil.example",
    "x-forwarded-for": "1.2.3.4",
  };
  const answer = await (await fetch(`${address}/a?before=1&b=1`, { headers: sent })).json();
  expect(answer).toEqual({
    url: "/a?before=1",
    headers: { host: HOST, accept: "*/*", "user-agent": expect.stringContaining("Stet") },
    raw: [],
  });
});

describe("the status", () => {
  const page =
    (status: number): Handler =>
    (request, response) => {
      response.statusCode = request.url?.startsWith("/sorry/") ? 200 : status;
      response.setHeader("Content-Type", "text/html");
      response.end(request.url?.startsWith("/sorry/") ? `<p>${request.url}</p>` : "<p>Next's own</p>");
    };
  const ask = async (next: Handler) => {
    const { response } = await makeReaderPage(next, "/a", HOST);
    return [response.status, plainBody(response).toString(), response.headers["cache-control"]];
  };
  const FRESH = "public, max-age=0, must-revalidate";

  test("the page's own word counts", async () => {
    const gone: Handler = (request, response) => {
      reportStatus(410);
      return page(200)(request, response);
    };
    expect(await ask(gone)).toEqual([410, "<p>Next's own</p>", FRESH]);
  });

  test("a page that is not found is the designed one", async () => {
    expect(await ask(page(404))).toEqual([404, "<p>/sorry/not-found</p>", FRESH]);
  });

  test("a page that failed is the designed one, kept by nobody", async () => {
    expect(await ask(page(500))).toEqual([500, "<p>/sorry/failed</p>", "no-store"]);
  });

  test("a handler that throws gives the designed page, and when that throws too, a plain one", async () => {
    const throws: Handler = (request, response) => {
      if (request.url === "/a") throw new Error("secret");
      return page(200)(request, response);
    };
    expect(await ask(throws)).toEqual([500, "<p>/sorry/failed</p>", "no-store"]);
    const [status, text] = await ask(() => Promise.reject(new Error("secret")));
    expect([status, String(text).includes("Sorry"), String(text).includes("secret")]).toEqual([
      500,
      true,
      false,
    ]);
  });

  test("a redirection keeps its place to go", async () => {
    const { response } = await makeReaderPage(
      (_request, answer) => void answer.writeHead(308, { Location: "/b/c" }).end(),
      "/a",
      HOST,
    );
    expect([response.status, response.headers.location]).toEqual([308, "/b/c"]);
  });
});

test("six pages at once each keep their own report", async () => {
  const next: Handler = async (request, response) => {
    const name = request.url ?? "";
    reportTags([`first:${name}`]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    reportTags([`second:${name}`]);
    reportChange(new Date("2026-03-01T00:00:00Z"));
    reportChange(new Date("2026-02-01T00:00:00Z"));
    response.setHeader("Content-Type", "text/html");
    response.end(name);
  };
  const names = ["/1", "/2", "/3", "/4", "/5", "/6"];
  const pages = await Promise.all(names.map((name) => makeReaderPage(next, name, HOST)));
  for (const [index, { report, response }] of pages.entries()) {
    expect([...report.tags]).toEqual([`first:${names[index]}`, `second:${names[index]}`]);
    expect(report.changesAt).toEqual(new Date("2026-02-01T00:00:00Z"));
    expect(plainBody(response).toString()).toBe(names[index]);
  }
});

test("outside a reader's page a report is a word to nobody", () => {
  expect(() => {
    reportTags(["x"]);
    reportStatus(410);
    reportChange(new Date(0));
  }).not.toThrow();
});

test("the compressed body is the page", async () => {
  const { response } = await makeReaderPage(givePage, "/", HOST);
  const plain = plainBody(response);
  expect(plain.toString()).toContain("한글 ".repeat(400));
  expect(brotliDecompressSync(Buffer.from(response.bodies.br ?? "", "latin1"))).toEqual(plain);
});

describe("pages that are kept", () => {
  const counting = () => {
    const made: string[] = [];
    const next: Handler = (request, response) => {
      made.push(request.url ?? "");
      reportTags(["story:1"]);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<p>${made.length}</p>`);
    };
    return { made, next };
  };
  const read = async (address: string, init?: RequestInit) => {
    const answer = await fetch(address, init);
    return `${answer.headers.get("x-stet-cache")} ${await answer.text()}`;
  };

  test("a page is made once and again after a change of what it shows", async () => {
    const { made, next } = counting();
    const notices = openNotices();
    const address = await open(next, notices);
    expect(await read(`${address}/a`)).toBe("miss <p>1</p>");
    expect(await read(`${address}/a`)).toBe("hit <p>1</p>");
    notices.call("story:2");
    expect(await read(`${address}/a`)).toBe("hit <p>1</p>");
    notices.call("story:1");
    expect(await read(`${address}/a`)).toBe("miss <p>2</p>");
    expect(made).toEqual(["/a", "/a"]);
  });

  test("nothing a reader sends in headers or unknown queries changes what the next one gets", async () => {
    const { made, next } = counting();
    const address = await open(next);
    await read(`${address}/a`);
    const odd = {
      Cookie: "stet.session=x",
      RSC: "1",
      "X-Forwarded-Host": "evil.example",
      "Next-Action": "x",
    };
    for (const query of ["", "?utm_source=x", "?_rsc=1&fbclid=2", "?before="]) {
      expect(await read(`${address}/a${query}`, { headers: odd })).toBe("hit <p>1</p>");
    }
    expect(made).toEqual(["/a"]);
  });
});
