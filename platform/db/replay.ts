import { reader } from "./reader.ts";
import { writer } from "./writer.ts";

/** Whether readers read from a replica, which shows a commit a moment after it was made. */
export async function readsReplica(): Promise<boolean> {
  const [row] = await reader().$queryRaw<{ is: boolean }[]>`SELECT pg_is_in_recovery() AS "is"`;
  return row?.is ?? false;
}

/** Where the log of the database that is written to ends now. */
export async function readLogEnd(): Promise<string> {
  const [row] = await writer().$queryRaw<{ end: string }[]>`SELECT pg_current_wal_lsn()::text AS "end"`;
  if (!row) throw new Error("The database did not say where its log ends.");
  return row.end;
}

/** Whether readers can see whatever was written up to there. */
export async function hasReplayed(end: string): Promise<boolean> {
  const [row] = await reader().$queryRaw<{ is: boolean | null }[]>`
    SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= ${end}::text::pg_lsn AS "is"`;
  return row?.is ?? false;
}
