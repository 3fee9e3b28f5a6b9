import { once } from "node:events";
import { createServer, connect as openSocket, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Dice } from "./dice.ts";
import { COMMITTED, calm, FaultProxy } from "./fault-proxy.ts";

const COMMIT = Buffer.from("Q\0\0\0\x0bCOMMIT\0", "latin1");

let server: Server;
let proxy: FaultProxy;
let heard: Buffer[];

beforeEach(async () => {
  heard = [];
  server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (piece) => {
      heard.push(piece);
      const isCommit = piece.subarray(0, COMMIT.length).equals(COMMIT);
      socket.write(isCommit ? Buffer.concat([COMMITTED, piece.subarray(COMMIT.length)]) : piece);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  proxy = await FaultProxy.open(() => (typeof address === "object" ? (address?.port ?? 0) : 0), new Dice(1));
});
afterEach(async () => {
  await proxy.close();
  server.close();
});

async function say(
  words: string | Buffer,
): Promise<{ socket: Socket; answer(): string; closed: Promise<unknown> }> {
  const socket = openSocket(proxy.port, "127.0.0.1");
  let said = "";
  socket.on("data", (piece) => {
    said += piece.toString("latin1");
  });
  socket.on("error", () => {});
  const closed = once(socket, "close");
  await once(socket, "connect");
  socket.write(words);
  return { socket, answer: () => said, closed };
}

test("passes everything on while it is calm, and in crumbs all the same", async () => {
  const words = "a word ".repeat(500);
  const { answer } = await say(words);
  await expect.poll(answer).toBe(words);
  proxy.faults = { ...calm, trickle: 1 };
  const again = await say(words);
  await expect.poll(again.answer, { timeout: 10_000 }).toBe(words);
});

test("swallows an answer after the request has arrived", async () => {
  proxy.faults = { ...calm, swallow: 1 };
  const { answer, closed } = await say("word");
  await closed;
  expect([Buffer.concat(heard).toString(), answer()]).toEqual(["word", ""]);
});

test("cuts before a request arrives, or in the middle of it", async () => {
  proxy.faults = { ...calm, cut: 1 };
  await (await say("word")).closed;
  expect(heard).toEqual([]);
  proxy.faults = { ...calm, cutHalf: 1 };
  await (await say("words!")).closed;
  await expect.poll(() => Buffer.concat(heard).toString()).toBe("wor");
});

test("loses a COMMIT, or its answer, and leaves other traffic alone", async () => {
  proxy.faults = { ...calm, loseCommit: 1, swallowCommit: 1 };
  const { answer } = await say("word");
  await expect.poll(answer).toBe("word");
  heard = [];
  await (await say(COMMIT)).closed;
  expect(heard).toEqual([]);
  proxy.faults = { ...calm, swallowCommit: 1 };
  const swallowed = await say(COMMIT);
  await swallowed.closed;
  expect([Buffer.concat(heard), swallowed.answer()]).toEqual([COMMIT, ""]);
});

test("with the planted bug a COMMIT is answered before the database hears of it, and once", async () => {
  proxy.answersEarly = true;
  const { socket, answer } = await say(COMMIT);
  await expect.poll(answer).toBe(COMMITTED.toString("latin1"));
  expect(heard).toEqual([]);
  socket.write("word");
  await expect.poll(answer, { timeout: 3_000 }).toBe(`${COMMITTED.toString("latin1")}word`);
  expect(Buffer.concat(heard).toString("latin1")).toBe(`${COMMIT.toString("latin1")}word`);
});
