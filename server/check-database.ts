import pg from "pg";
import { errorCode, PlainFailure } from "#server/plain-failure.ts";

const OLDEST_POSTGRES = 150_000;

/** Makes sure that `DATABASE_URL` leads to a PostgreSQL that can hold a paper; one sentence when it does not. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    );
    const found = rows[0];
    if (found && found.version < OLDEST_POSTGRES) {
      throw new PlainFailure("The PostgreSQL in DATABASE_URL is older than version 15: use a newer one.");
    }
    if (found?.encoding !== "UTF8") {
      throw new PlainFailure(`The database in DATABASE_URL is in ${found?.encoding}: make one in UTF8.`);
    }
  } catch (problem) {
    throw problem instanceof PlainFailure
      ? problem
      : new PlainFailure(sentence(problem, new URL(databaseUrl)));
  } finally {
    await client.end().catch(() => {});
  }
}

function sentence(problem: unknown, { hostname, port, username, pathname }: URL): string {
  const server = `${hostname}:${port || 5432}`;
  const code = errorCode(problem) || (problem instanceof AggregateError ? errorCode(problem.errors[0]) : "");
  switch (code) {
    case "ECONNREFUSED":
      return `No PostgreSQL answers at ${server}: check DATABASE_URL and that the server runs.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host ${hostname} in DATABASE_URL is not known: check its spelling and the network.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${server} refuses ${decodeURIComponent(username)}: check the name and password in DATABASE_URL.`;
    case "3D000":
      return `There is no database ${decodeURIComponent(pathname.slice(1))} at ${server}: make it, or correct DATABASE_URL.`;
    case "53300":
      return `PostgreSQL at ${server} has no connection left: raise its max_connections or close others.`;
    default:
      return `DATABASE_URL does not lead to a usable PostgreSQL at ${server}: ${problem instanceof Error ? problem.message : code}.`;
  }
}
