import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "#test/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

test("Hangul counts as letters", async () => {
  expect(await ask(database.ownerUrl, "select '한글' ~ '^[[:alpha:]]+$' as is_letters")).toEqual({
    is_letters: true,
  });
});

test("words in Hangul can be compared by their trigrams", async () => {
  await ask(database.ownerUrl, "create extension if not exists pg_trgm");
  expect(await ask(database.ownerUrl, "select similarity('한글', '한글날')::float8 as likeness")).toEqual({
    likeness: expect.closeTo(0.4, 5),
  });
});

test("both roles sign in under their own names", async () => {
  expect(await ask(database.writerUrl, "select current_user as name")).toEqual({ name: "stet_writer" });
  expect(await ask(database.readerUrl, "select current_user as name")).toEqual({ name: "stet_reader" });
});
