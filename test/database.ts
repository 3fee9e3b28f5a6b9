import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type DatabaseUrls, ensureRoles } from "#server/database-roles.ts";

export type TestDatabase = DatabaseUrls & { ownerUrl: string; close: () => Promise<void> };

/** A database of its own for one test file: a copy of the migrated, empty template. Close it in `afterAll`. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const templateUrl = new URL(inject("templateUrl"));
  const template = templateUrl.pathname.slice(1);
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  const adminUrl = Object.assign(new URL(templateUrl), { pathname: "/postgres" }).toString();
  await onServer(adminUrl, `create database ${name} template ${template}`);

  const ownerUrl = Object.assign(new URL(templateUrl), { pathname: `/${name}` }).toString();
  const urls = await ensureRoles(ownerUrl, { STET_SECRET: process.env.STET_SECRET });
  return {
    ...urls,
    ownerUrl,
    close: () => onServer(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

async function onServer(adminUrl: string, statement: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Copying needs the template unused for a moment: one copy at a time.
    await client.query("select pg_advisory_lock(hashtext('stet test template'))");
    await client.query(statement);
  } finally {
    await client.end();
  }
}
