import { spawnSync } from "node:child_process";

/** The account PostgreSQL runs under. */
export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root, so as root it runs under `postgres` (made when missing, `nobody` where
 * accounts cannot be made). `null`: we are not root and it runs as ourselves.
 */
export function postgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const found = account("postgres");
  if (found) return found;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", "postgres"]);
  const made = account("postgres") ?? account("nobody");
  if (!made) throw new Error("No account could be found or made for PostgreSQL to run under.");
  return made;
}

/** Whether `who` can go all the way down to `path` and read it there; permissions of every parent count. */
export function canReach(who: Account | null, path: string): boolean {
  if (!who) return true;
  return spawnSync("/bin/sh", ["-c", 'test -r "$1"', "sh", path], { ...who, cwd: "/" }).status === 0;
}

function account(name: string): Account | null {
  const uid = Number.parseInt(spawnSync("id", ["-u", name], { encoding: "utf8" }).stdout ?? "", 10);
  const gid = Number.parseInt(spawnSync("id", ["-g", name], { encoding: "utf8" }).stdout ?? "", 10);
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null;
}
