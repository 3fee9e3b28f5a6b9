import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDataFolder } from "#server/data-folder.ts";
import { ensureRoles } from "#server/database-roles.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#server/embedded-postgres.ts";
import { migrate } from "#server/migrate.ts";
import { sweepDatabases, sweepFolders, TEST_PREFIX } from "#test/database-sweep.ts";

declare module "vitest" {
  export interface ProvidedContext {
    templateUrl: string;
  }
}

/**
 * One PostgreSQL for all tests on a database: `DATABASE_URL`, or a throwaway one. The migrated template is made once
 * and each test file copies it (`openTestDatabase`). Everything has a random name and is taken away afterwards; what
 * a killed run left is taken away by the next.
 */
export default async function setUp(project: TestProject) {
  const postgres = process.env.DATABASE_URL ? null : await startThrowaway();
  const serverUrl = postgres?.ownerUrl ?? process.env.DATABASE_URL ?? "";
  const template = `${TEST_PREFIX}_${Date.now()}_${randomBytes(4).toString("hex")}`;
  const tearDown = async () => {
    await sweepDatabases(serverUrl, template).catch(() => {});
    await postgres?.remove();
  };
  try {
    await createDatabase(serverUrl, template);
    const templateUrl = Object.assign(new URL(serverUrl), { pathname: `/${template}` }).toString();
    await migrate(templateUrl);
    await ensureRoles(templateUrl, { STET_SECRET: process.env.STET_SECRET });
    project.provide("templateUrl", templateUrl);
  } catch (problem) {
    await tearDown();
    throw problem;
  }
  return tearDown;
}

async function startThrowaway(): Promise<EmbeddedPostgres & { remove: () => Promise<void> }> {
  await sweepFolders();
  const dataFolder = openDataFolder(mkdtempSync(join(tmpdir(), `stet-test-${process.pid}-`)));
  const remove = () => rmSync(dataFolder, { recursive: true, force: true });
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder, database: "stet", isThrowaway: true });
    return { ...postgres, remove: () => postgres.stop().then(remove) };
  } catch (problem) {
    remove();
    throw problem;
  }
}

async function createDatabase(serverUrl: string, name: string) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database ${name} template template0 encoding 'UTF8'`);
  } finally {
    await client.end();
  }
}
