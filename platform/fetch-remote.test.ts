import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchRemote } from "./fetch-remote.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-fetch-"));
const path = join(folder, "file");
let server: Server;
let port = 0;
let asked: IncomingHttpHeaders = {};
let hits = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked = request.headers;
    hits += 1;
    switch (request.url) {
      case "/a%20picture.jpg":
        response.end("bytes of a picture");
        return;
      case "/moved":
        response.writeHead(302, { Location: "/a%20picture.jpg" }).end();
        return;
      case "/inward":
        response.writeHead(302, { Location: `http://127.0.0.2:${port}/a%20picture.jpg` }).end();
        return;
      case "/file":
        response.writeHead(302, { Location: "file:///etc/passwd" }).end();
        return;
      case "/round":
        response.writeHead(302, { Location: "/round" }).end();
        return;
      case "/endless": {
        response.writeHead(200);
        response.on("close", () => clearInterval(timer));
        const timer = setInterval(() => response.write("x".repeat(10_000)), 1);
        return;
      }
      case "/silent":
        return;
      case "/packed":
        response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("0".repeat(1_000_000)));
        return;
      default:
        response.writeHead(404).end("no such thing");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  const address = server.address();
  port = typeof address === "object" ? (address?.port ?? 0) : 0;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const rules = { allowIPAddressList: ["127.0.0.1"] };
const fetchOwn = (name: string, timeLimit = 5_000) =>
  fetchRemote({ address: `http://127.0.0.1:${port}${name}`, path, mostBytes: 100_000, timeLimit, rules });
const reasonOf = async (fetching: ReturnType<typeof fetchRemote>) => {
  const outcome = await fetching;
  return outcome.done ? "done" : outcome.refusals[0]?.reason;
};

test("a file is fetched through a redirect, as plain bytes", async () => {
  expect(await fetchOwn("/moved")).toEqual({ done: true, value: { name: "a picture.jpg" } });
  expect(readFileSync(path, "utf8")).toBe("bytes of a picture");
  expect(asked["accept-encoding"]).toBe("identity");
});

test.each([
  ["a redirect to an address that is not allowed", "/inward", "address_not_allowed"],
  ["a redirect to a file", "/file", "address_not_allowed"],
  ["redirects without an end", "/round", "address_unreachable"],
  ["more than is wanted", "/endless", "upload_too_large"],
  ["packed bytes nobody asked for", "/packed", "address_not_allowed"],
  ["what is not there", "/none", "address_unreachable"],
])("%s is not followed", async (_, name, reason) => {
  expect(await reasonOf(fetchOwn(name))).toBe(reason);
});

test("who does not answer is not waited for", async () => {
  expect(await reasonOf(fetchOwn("/silent", 200))).toBe("address_unreachable");
});

test.each([
  ["127.0.0.1"],
  ["localhost"],
  ["2130706433"],
  ["0x7f.1"],
  ["0.0.0.0"],
  ["[::1]"],
  ["[::ffff:127.0.0.1]"],
  ["10.0.0.1"],
  ["192.168.1.1"],
  ["169.254.169.254"],
  ["[fd00::1]"],
])("nothing is asked of %s", async (host) => {
  const before = hits;
  const address = `http://${host}:${port}/a%20picture.jpg`;
  const outcome = await reasonOf(fetchRemote({ address, path, mostBytes: 100_000, timeLimit: 3_000 }));
  expect(outcome).toBe("address_not_allowed");
  expect(hits).toBe(before);
});

test.each(["ftp://example.com/a.jpg", "file:///etc/passwd", "http://a:b@example.com/", "nothing"])(
  "%s is no address to fetch from",
  async (address) => {
    const outcome = await reasonOf(fetchRemote({ address, path, mostBytes: 1, timeLimit: 1_000 }));
    expect(outcome).toBe("address_not_allowed");
  },
);
