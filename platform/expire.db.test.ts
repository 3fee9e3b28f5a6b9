import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper } from "#test/newsroom-fixtures.ts";
import { writer } from "./db/writer.ts";
import { expire } from "./expire.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let listener: pg.Client;

beforeAll(async () => {
  paper = await openTestPaper();
  listener = new pg.Client({ connectionString: paper.writerUrl });
  await listener.connect();
  await listener.query("LISTEN stale");
});
afterAll(async () => {
  await listener.end();
  await paper.close();
});

test("any number of pages can go stale at once", async () => {
  const heard: string[] = [];
  listener.on("notification", ({ payload }) => heard.push(...JSON.parse(payload ?? "[]")));
  const tags = Array.from({ length: 500 }, () => `address:세계/${"가".repeat(90)}-${randomUUID()}`);
  await writer().$transaction((tx) => expire(tx, [...tags, ...tags]));
  await expect.poll(() => heard.length).toBe(500);
  expect(heard).toEqual(tags);
});
