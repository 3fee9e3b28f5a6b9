import { createHmac } from "node:crypto";
import pg from "pg";
import { errorCode, PlainFailure } from "#server/plain-failure.ts";

export type DatabaseUrls = { writerUrl: string; readerUrl: string };

type RoleEnv = Record<string, string | undefined>;

const LOGIN_REFUSED = new Set(["28P01", "28000"]);

/**
 * Makes sure that the newsroom's and the readers' roles can sign in, and returns their addresses. What each may do
 * is granted by the migrations. `DATABASE_WRITER_URL` and `DATABASE_READER_URL` name roles somebody else looks after.
 */
export async function ensureRoles(ownerUrl: string, env: RoleEnv = process.env): Promise<DatabaseUrls> {
  return {
    writerUrl: env.DATABASE_WRITER_URL || (await ensureRole(ownerUrl, "stet_writer", env)),
    readerUrl: env.DATABASE_READER_URL || (await ensureRole(ownerUrl, "stet_reader", env)),
  };
}

async function ensureRole(ownerUrl: string, role: string, env: RoleEnv): Promise<string> {
  const url = roleUrl(ownerUrl, role, env);
  if (await canSignIn(url)) return url;

  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const password = owner.escapeLiteral(new URL(url).password);
    await owner.query("select pg_advisory_lock(hashtext('stet roles'))");
    const found = await owner.query("select from pg_roles where rolname = $1", [role]);
    const verb = found.rowCount === 0 ? "create" : "alter";
    await owner.query(`${verb} role ${owner.escapeIdentifier(role)} login password ${password}`);
  } catch (problem) {
    if (errorCode(problem) !== "42501") throw problem;
    throw new PlainFailure(
      `The role in DATABASE_URL may not make the role ${role}: give it CREATEROLE, or make the role yourself and set ${role === "stet_writer" ? "DATABASE_WRITER_URL" : "DATABASE_READER_URL"}.`,
    );
  } finally {
    await owner.end();
  }
  if (await canSignIn(url)) return url;
  throw new PlainFailure(`The database refuses the role ${role}: allow it in the server's pg_hba.conf.`);
}

/** The owner's address with the role's name, and a password that only whoever knows the owner's can work out. */
function roleUrl(ownerUrl: string, role: string, env: RoleEnv): string {
  const url = new URL(ownerUrl);
  const key = decodeURIComponent(url.password) || env.STET_SECRET;
  if (!key) throw new PlainFailure("DATABASE_URL has no password: set STET_SECRET to a long random text.");
  url.username = role;
  url.password = createHmac("sha256", key).update(role).digest("base64url");
  return url.toString();
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (problem) {
    if (LOGIN_REFUSED.has(errorCode(problem))) return false;
    throw problem;
  } finally {
    await client.end().catch(() => {});
  }
}
