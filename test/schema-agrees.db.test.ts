import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "#test/database.ts";
import { schemaSql } from "#test/schema-sql.ts";

/** What the migrations add by hand, because Prisma's schema has no words for it. Views and grants are not compared. */
const BY_HAND = [
  /^check \S+ /,
  // What a list shows of a story, taken out of its snapshot by PostgreSQL.
  /^column publication\.(kicker|shown_zone|bylines|opening|lead) .* default \(snapshot /,
  /^index \S+ CREATE INDEX \S+ ON public\.\S+ USING gin \(\S+ gin_trgm_ops\)$/,
  // Orders that are worked out and rare things, see the migration.
  /^index desk_(open|by|embargoed|flagged|sluglines|unpublished|terms)\S* /,
  /^index (search|asset)_terms /,
  /^index story_moved_by_clock /,
  /^index asset_cut_current_idx /,
  /^index asset_(credits|binned|without_credit) /,
  /^index desk_(open|by|deadlines|embargoed|flagged|sluglines|unpublished|terms)\S* /,
];

/** Everything about tables that both can say, a line each; Prisma's ledger is no table of the paper. */
const CATALOGUE = `
  with house as (
    select c.oid, c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
  )
  select 'column ' || h.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from house h
  join pg_attribute a on a.attrelid = h.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = h.oid and d.adnum = a.attnum
  union all
  select 'index ' || i.relname || ' ' || pg_get_indexdef(x.indexrelid)
  from house h join pg_index x on x.indrelid = h.oid join pg_class i on i.oid = x.indexrelid
  union all
  select case k.contype when 'c' then 'check ' else 'constraint ' end
         || h.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid)
  from house h join pg_constraint k on k.conrelid = h.oid where k.contype <> 'n'
  union all
  select 'enum ' || t.typname || ' ' || string_agg(e.enumlabel, ', ' order by e.enumsortorder)
  from pg_type t join pg_enum e on e.enumtypid = t.oid
  where t.typnamespace = 'public'::regnamespace group by t.typname
  order by 1`;

let migrated: TestDatabase;
let described: TestDatabase;
beforeAll(async () => {
  migrated = await openTestDatabase();
  described = await openTestDatabase();
  await ask(described.ownerUrl, "drop schema public cascade; create schema public");
  await ask(described.ownerUrl, await schemaSql(described.ownerUrl));
});
afterAll(async () => {
  await migrated?.close();
  await described?.close();
});

async function ask(url: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(sql);
    return rows?.map((row) => row.line) ?? [];
  } finally {
    await client.end();
  }
}

test("prisma/schema and prisma/migrations describe the same database", async () => {
  const [fromMigrations, fromSchema] = await Promise.all([
    ask(migrated.ownerUrl, CATALOGUE),
    ask(described.ownerUrl, CATALOGUE),
  ]);
  expect(fromSchema.length).toBeGreaterThan(100);
  expect(fromMigrations.filter((line) => !BY_HAND.some((pattern) => pattern.test(line)))).toEqual(fromSchema);
});

test("a column that only one of them has is noticed", async () => {
  await ask(described.ownerUrl, "alter table section add column planted int");
  const lines = await ask(described.ownerUrl, CATALOGUE);
  expect(lines).toContain("column section.planted integer");
  await ask(described.ownerUrl, "alter table section drop column planted");
});
