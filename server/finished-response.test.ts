import { readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { bytesKept, finishResponse, openHead, sendAtOnce, sendFinished } from "#server/finished-response.ts";

const PAGE = `<!DOCTYPE html><p>${"북한 letters ".repeat(400)}</p>`;
const MORE = ["X-Frame-Options", "DENY"];
const KEEP_ALIVE_MS = 65_000;

const finished = await finishResponse(200, { "content-type": "text/html" }, Buffer.from(PAGE));
const open = openHead(MORE, KEEP_ALIVE_MS);
const atOnce: RequestListener = (request, response) => sendAtOnce(request, response, finished, open);
const byNode: RequestListener = (request, response) => sendFinished(request, response, finished, MORE);

const servers: Server[] = [];
afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))),
);

interface Answer {
  status: string;
  headers: string[];
  body: Buffer;
}

/** What comes over the wire for requests written one after another without waiting, the last with `Connection: close`. */
async function ask(listener: RequestListener, requests: string[]): Promise<Buffer> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const socket = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
  const parts: Buffer[] = [];
  socket.on("data", (part: Buffer) => parts.push(part));
  const last = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nIf-None-Match: *\r\n\r\n";
  socket.write([...requests, last].join(""));
  await new Promise((resolve) => socket.once("close", resolve));
  return Buffer.concat(parts);
}

function readFirst(wire: Buffer, hasBody: boolean): Answer & { rest: Buffer } {
  const end = wire.indexOf("\r\n\r\n");
  const [status = "", ...lines] = wire.subarray(0, end).toString("latin1").split("\r\n");
  const headers = lines.map((line) => line.replace(/^Date: .*/, "Date: now")).toSorted();
  const length = hasBody ? Number(/Content-Length: (\d+)/.exec(lines.join("\n"))?.[1]) : 0;
  const body = wire.subarray(end + 4, end + 4 + length);
  return { status, headers, body, rest: wire.subarray(end + 4 + length) };
}

function request(...lines: string[]): string {
  return [lines[0], "Host: a", ...lines.slice(1), "", ""].join("\r\n");
}

describe("an answer sent at once is the one that Node would have composed", () => {
  const cases: { name: string; asked: string; hasBody: boolean }[] = [
    { name: "in brotli", asked: request("GET / HTTP/1.1", "Accept-Encoding: br, gzip"), hasBody: true },
    { name: "in gzip", asked: request("GET / HTTP/1.1", "Accept-Encoding: gzip"), hasBody: true },
    { name: "plain", asked: request("GET / HTTP/1.1"), hasBody: true },
    { name: "its head alone", asked: request("HEAD / HTTP/1.1", "Accept-Encoding: br"), hasBody: false },
    {
      name: "to somebody who has it",
      asked: request("GET / HTTP/1.1", "Accept-Encoding: br", `If-None-Match: "${finished.hash}-br"`),
      hasBody: false,
    },
  ];
  test.each(cases)("$name", async ({ asked, hasBody }) => {
    const wire = await ask(atOnce, [asked]);
    const { rest, ...answer } = readFirst(wire, hasBody);
    const { rest: _, ...expected } = readFirst(await ask(byNode, [asked]), hasBody);
    expect(answer).toEqual(expected);
    // The connection goes on after it, exactly where it ended.
    expect(rest.toString("latin1")).toMatch(/^HTTP\/1\.1 304 /);
  });
});

test("its bytes are the page", async () => {
  for (const [encoding, unpack] of Object.entries({ br: brotliDecompressSync, gzip: gunzipSync })) {
    const wire = await ask(atOnce, [request("GET / HTTP/1.1", `Accept-Encoding: ${encoding}`)]);
    expect(unpack(readFirst(wire, true).body).toString()).toBe(PAGE);
  }
});

test("gzip is made when it is asked for, except of what would keep others waiting", async () => {
  const text = readFileSync("docs/glossary.md", "utf8").slice(0, 20_000);
  const finish = (page: string) => finishResponse(200, { "content-type": "text/html" }, Buffer.from(page));
  const [small, large] = await Promise.all([finish(text), finish(text.repeat(10))]);
  const send: RequestListener = (asked, response) => sendAtOnce(asked, response, small, open);
  const reserved = bytesKept(small);
  expect(gunzipSync(Buffer.from(large.bodies.gzip ?? "", "latin1")).toString()).toBe(text.repeat(10));
  await ask(send, [request("GET / HTTP/1.1", "Accept-Encoding: br")]);
  expect(small.bodies.gzip).toBeNull();
  const byGzip = request("GET / HTTP/1.1", "Accept-Encoding: gzip");
  await ask(send, [byGzip, byGzip]);
  expect(gunzipSync(Buffer.from(small.bodies.gzip ?? "", "latin1")).toString()).toBe(text);
  expect(bytesKept(small)).toBeLessThanOrEqual(reserved);
});

test("many asked for on one connection without waiting come in their order", async () => {
  const turns = Array.from({ length: 20 }, (_, turn) => (turn % 3 === 0 ? "gzip" : "br"));
  let wire = await ask(
    atOnce,
    turns.map((encoding) => request("GET / HTTP/1.1", `Accept-Encoding: ${encoding}`)),
  );
  for (const encoding of turns) {
    const { headers, rest } = readFirst(wire, true);
    expect(headers).toContain(`Content-Encoding: ${encoding}`);
    wire = rest;
  }
});

test("a client of HTTP/1.0 and one that wants no more get the connection closed", async () => {
  const old = await ask(atOnce, ["GET / HTTP/1.0\r\nAccept-Encoding: br\r\n\r\n"]);
  expect(readFirst(old, true).headers).toContain("Connection: close");
});

test("a header that would end its line early is refused at once", async () => {
  const split = await finishResponse(200, { link: "a\r\nSet-Cookie: b=c" }, Buffer.from(PAGE));
  let problem: unknown;
  await ask(
    (asked, response) => {
      try {
        sendAtOnce(asked, response, split, open);
      } catch (thrown) {
        problem = thrown;
        response.writeHead(500).end();
      }
    },
    [request("GET / HTTP/1.1", "Accept-Encoding: br")],
  );
  expect(problem).toMatchObject({ code: "ERR_INVALID_CHAR" });
});
