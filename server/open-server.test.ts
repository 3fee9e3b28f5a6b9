import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Handler } from "#server/capture-response.ts";
import { openServer, type ServerTimes } from "#server/open-server.ts";
import { makeReaderPages } from "#server/reader-pages.ts";

const endings: (() => unknown)[] = [];
afterEach(() => {
  for (const ending of endings.splice(0)) ending();
});

/** Too long for what the system keeps of an answer that nobody fetches. */
const LONG = "a".repeat(20_000_000);

const next: Handler = (request, response) => {
  // Nothing that would be packed first, which takes its time for so much.
  response.setHeader("Content-Type", "image/png");
  response.end(request.url === "/long" ? LONG : "short");
};

/** Readers' pages as the paper answers them, at a port of their own. */
async function open(times?: ServerTimes): Promise<number> {
  const notices = { isListening: true, subscribe: () => () => {} };
  const pages = makeReaderPages({ next, host: "paper.example", notices, cacheBytes: 100_000_000 });
  const server = openServer((request, response) => {
    if (!pages.answerKept(request, response)) void pages.answer(request, response, request.url ?? "/");
  }, times);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endings.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

/** A connection by which nothing is read that the test does not read. */
async function connectTo(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  // What is written to one that has been closed is lost, which is what these tests are about.
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("connect", resolve));
  endings.push(() => socket.destroy());
  return socket;
}

const askFor = (path: string) => `GET ${path} HTTP/1.1\r\nHost: paper.example\r\n\r\n`;

test("a hundred clients who fetch next to nothing of a long page hold up nobody", async () => {
  const port = await open();
  const slow = await Promise.all(Array.from({ length: 100 }, () => connectTo(port)));
  for (const socket of slow) {
    socket.write(askFor("/long"));
    await new Promise((resolve) => socket.once("readable", resolve));
    expect(socket.read(1)?.toString()).toBe("H");
  }
  const read = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(await read("/other")).toBe("short");
  expect((await read("/long")).length).toBe(LONG.length);
  expect(slow.filter((socket) => socket.destroyed || socket.readableEnded)).toEqual([]);
});

test("an address of ten megabytes is refused, and one without end is not read to its end", async () => {
  const port = await open();
  const whole = await connectTo(port);
  whole.write(askFor(`/?q=${"k".repeat(10_000_000)}`));
  expect(await answerOf(whole)).toMatch(/^HTTP\/1\.1 431 /);

  const endless = await connectTo(port);
  const answer = answerOf(endless);
  endless.write("GET /?q=");
  while (!endless.destroyed && endless.writable) {
    await new Promise((resolve) => endless.write("k".repeat(1_000_000), resolve));
  }
  expect(await answer).toMatch(/^(HTTP\/1\.1 431 |$)/);
  expect((await fetch(`http://127.0.0.1:${port}/other`)).status).toBe(200);
});

test("a request whose head never ends is ended", async () => {
  const port = await open({ headMs: 20, lookEveryMs: 10 });
  const socket = await connectTo(port);
  socket.write("GET / HTTP/1.1\r\nHost: paper.example\r\n");
  expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 408 /);
  expect(socket.destroyed || socket.readableEnded).toBe(true);
});

/** What comes until the other side closes. */
async function answerOf(socket: Socket): Promise<string> {
  let said = "";
  socket.on("data", (piece) => {
    said += piece;
  });
  await new Promise((resolve) => socket.once("close", resolve));
  return said;
}
