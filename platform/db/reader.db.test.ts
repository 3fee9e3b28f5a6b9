import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper } from "#test/newsroom-fixtures.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let asOwner: pg.Client;
let asReader: pg.Client;

beforeAll(async () => {
  paper = await openTestPaper();
  asOwner = new pg.Client({ connectionString: paper.ownerUrl });
  asReader = new pg.Client({ connectionString: paper.readerUrl });
  await asOwner.connect();
  await asReader.connect();
});
afterAll(async () => {
  await asReader.end();
  await asOwner.end();
  await paper.close();
});

async function relations(): Promise<{ name: string; kind: string }[]> {
  const { rows } = await asOwner.query(
    "SELECT relname AS name, relkind AS kind FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r','v','m','p','f','S')",
  );
  return rows;
}

test("the reader is stet_reader, without any right beyond its own", async () => {
  const { rows } = await asReader.query(
    "SELECT current_user AS name, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user",
  );
  expect(rows).toEqual([
    { name: "stet_reader", rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false },
  ]);
});

test("the reader may read the live views and is refused every other table", async () => {
  const all = await relations();
  expect(all.filter(({ kind }) => kind === "r").length).toBeGreaterThan(15);
  for (const { name } of all) {
    const asked = asReader.query(`SELECT * FROM "${name}" LIMIT 1`);
    if (name.startsWith("live_")) await expect(asked, name).resolves.toBeDefined();
    else await expect(asked, name).rejects.toThrow(/permission denied/);
  }
});

test("the reader can write nowhere", async () => {
  for (const { name, kind } of await relations()) {
    if (kind === "S") continue;
    await expect(asReader.query(`DELETE FROM "${name}"`), name).rejects.toThrow(
      /permission denied|cannot delete/,
    );
  }
  await expect(asReader.query("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
  await expect(asReader.query("SET ROLE stet_writer")).rejects.toThrow(/permission denied/);
});
