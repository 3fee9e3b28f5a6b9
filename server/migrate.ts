import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { HOME } from "#server/data-folder.ts";
import { PlainFailure } from "#server/plain-failure.ts";

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string };

/** Prisma's own ledger, so that `prisma migrate deploy` can take over at any time. */
const LEDGER = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** Prisma's migration lock, so that ours and theirs never run at once. */
const LOCK = 72707369;

/**
 * Brings the database up to the code: applies what is missing, in order, each in one transaction, under a lock that
 * several starting servers wait for. Returns the names applied. Refuses a database that the code does not know.
 */
export async function migrate(ownerUrl: string, folder = join(HOME, "prisma/migrations")): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "stet migrate" });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.query(LEDGER);
    const { rows } = await client.query<Applied>(
      "select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const missing = whatIsMissing(migrations, rows);
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

function whatIsMissing(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new PlainFailure(
        `The database is newer than this code (it has ${name}): start a newer version of Stet.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new PlainFailure(
        `prisma/migrations/${name} was changed after it was applied: put it back, and write the change as a new migration.`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration) {
  try {
    await client.query("begin");
    // Without parameters this is the simple protocol: the whole file at once, `$$` bodies included.
    await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (problem) {
    await client.query("rollback").catch(() => {});
    throw new PlainFailure(
      `The database change ${migration.name} failed and was taken back: ${reason(problem)}.`,
    );
  }
}

function reason(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
