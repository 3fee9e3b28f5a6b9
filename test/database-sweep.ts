import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { runningPostgres } from "#server/postgres-cluster.ts";
import { isAlive } from "#server/processes.ts";

export const TEST_PREFIX = "stet_test";
const OLD_MS = 24 * 60 * 60 * 1000;

/** Drops the run's template and its copies, and those of runs that were killed more than a day ago. */
export async function sweepDatabases(serverUrl: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where starts_with(datname, $1)",
      [`${TEST_PREFIX}_`],
    );
    for (const { name } of rows) {
      const madeAt = Number(name.split("_")[2]);
      if (!name.startsWith(template) && !(madeAt < Date.now() - OLD_MS)) continue;
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    }
  } finally {
    await client.end();
  }
}

/** Ends the throwaway PostgreSQLs, and removes the folders, of test runs that are no longer there. */
export async function sweepFolders(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const runner = Number(/^stet-test-(\d+)-/.exec(name)?.[1]);
    if (!runner || isAlive(runner)) continue;
    const folder = join(tmpdir(), name);
    const pid = runningPostgres(join(folder, "postgres"));
    try {
      if (pid !== null) process.kill(pid, "SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's run: its own next run sweeps it.
    }
  }
}
