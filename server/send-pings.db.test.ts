import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { log } from "#platform/log.ts";
import { noon, openTestPaper } from "#test/newsroom-fixtures.ts";
import { startPingSender } from "./ping-sender.ts";
import { pingOf, sendDuePings } from "./send-pings.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let hub: Server;
let address: string;
/** What the hub was told, a request at a time. */
let told: URLSearchParams[];
let answerWith: number;

beforeAll(async () => {
  log.level = "silent";
  paper = await openTestPaper();
  hub = createServer(async (request, response) => {
    told.push(new URLSearchParams(await readBody(request)));
    response.writeHead(answerWith, { Location: "/elsewhere" }).end("Thank you");
  });
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${portOf(hub.address())}/`;
});
beforeEach(async () => {
  told = [];
  answerWith = 202;
  vi.stubEnv("STET_ADDRESS", "https://paper.example");
  vi.stubEnv("STET_WEBSUB_HUB", address);
  await writer().feedPing.deleteMany();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await new Promise((resolve) => hub.close(resolve));
  await paper.close();
});

function portOf(bound: string | AddressInfo | null): number {
  if (bound === null || typeof bound === "string") throw new Error("not listening");
  return bound.port;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const change = (...tags: string[]) => writer().$transaction((tx) => expire(tx, tags));
const waiting = () => writer().feedPing.count();
const urls = () => told.flatMap((form) => form.getAll("hub.url"));
const clock =
  (minutes = 0) =>
  () =>
    new Date(Date.now() + minutes * 60_000);

test("the hub is told once of every feed that changed, in every format, however often it did", async () => {
  await change("front", "section:nation", "story:1", "address:nation/x");
  await change("front");
  expect(await sendDuePings(pingOf(address), clock())).toBe(1);
  expect(told.map((form) => form.get("hub.mode"))).toEqual(["publish"]);
  expect(urls().sort()).toEqual(
    ["", "/nation"].flatMap((page) =>
      ["atom.xml", "feed.json", "feed.xml"].map((file) => `https://paper.example${page}/${file}`),
    ),
  );
  expect(await waiting()).toBe(0);
});

test("the hub is told of the second edition's feed with the paper's own", async () => {
  const asks = { where: { id: 1 }, select: { id: true } } as const;
  await writer().paper.update({ ...asks, data: { edition: "ko" } });
  await change("front");
  await sendDuePings(pingOf(address), clock());
  await writer().paper.update({ ...asks, data: { edition: "" } });
  expect(urls()).toContain("https://paper.example/ko/feed.xml");
  expect(urls()).toContain("https://paper.example/feed.xml");
  expect(urls()).toHaveLength(6);
});

test("an act that is rolled back tells nobody", async () => {
  const act = writer().$transaction(async (tx) => {
    await expire(tx, ["front"]);
    throw new Error("it did not stand");
  });
  await expect(act).rejects.toThrow("it did not stand");
  expect(await waiting()).toBe(0);
});

test("without a hub nothing is kept", async () => {
  vi.stubEnv("STET_WEBSUB_HUB", "");
  await change("front");
  expect(await waiting()).toBe(0);
});

test("a hub that is away is told later, ever later, and what is new meanwhile with it", async () => {
  await change("front");
  answerWith = 503;
  expect(await sendDuePings(pingOf(address), clock())).toBe(1);
  expect(await sendDuePings(pingOf(address), clock())).toBe(0);
  const [row] = await writer().feedPing.findMany({ select: { lastError: true, attempts: true } });
  expect(row).toEqual({ lastError: "The hub answered 503.", attempts: 1 });
  expect(await sendDuePings(pingOf(address), clock(1))).toBe(1);
  answerWith = 204;
  told = [];
  await change("front");
  expect(await sendDuePings(pingOf(address), clock(3))).toBe(1);
  expect(urls()).toHaveLength(3);
  expect(await waiting()).toBe(0);
});

test("a hub that leads elsewhere, or to nowhere, has not been told", async () => {
  await change("front");
  answerWith = 302;
  await sendDuePings(pingOf(address), clock());
  expect(told).toHaveLength(1);
  await sendDuePings(pingOf("http://127.0.0.1:1/"), clock(1));
  expect(await waiting()).toBe(1);
});

test("after a day of failures it is given up", async () => {
  await change("front");
  answerWith = 500;
  for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 721) {
    await sendDuePings(pingOf(address), clock(minutes));
  }
  await writer().feedPing.updateMany({ data: { attempts: 50, nextAttemptAt: noon } });
  await sendDuePings(pingOf(address), clock());
  expect(await waiting()).toBe(0);
});

test("two senders at once tell of each feed once", async () => {
  const sections = Array.from({ length: 400 }, () => `section:${randomUUID()}`);
  await change(...sections.slice(0, 200));
  await change(...sections.slice(200));
  await Promise.all([sendDuePings(pingOf(address), clock()), sendDuePings(pingOf(address), clock())]);
  expect(urls()).toHaveLength(1_200);
  expect(new Set(urls()).size).toBe(1_200);
  for (const form of told) expect(form.getAll("hub.url").length).toBeLessThanOrEqual(30);
});

test("a person's and a topic's feeds are told of by their address, and those without one by none", async () => {
  await change(`person:${randomUUID()}`, `topic:${randomUUID()}`);
  expect(await sendDuePings(pingOf(address), clock())).toBe(1);
  expect(told).toEqual([]);
  expect(await waiting()).toBe(0);
});

test("the sender hears of a change and tells at once", async () => {
  const listeners: (() => void)[] = [];
  const notices = {
    subscribe: (_: string, { onNotice }: { onNotice: (payload: string) => void }) => {
      listeners.push(() => onNotice("[]"));
      return () => {};
    },
  };
  const end = startPingSender(address, notices, 1_000_000);
  await change("front");
  for (const hear of listeners) hear();
  await expect.poll(urls).toHaveLength(3);
  await expect.poll(waiting).toBe(0);
  await end();
});
