import type { ChildProcess } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { keep, keptSecret, readKept } from "#server/data-folder.ts";
import { PlainFailure } from "#server/plain-failure.ts";
import { type Account, canReach, postgresAccount } from "#server/postgres-account.ts";
import {
  type Cluster,
  clusterUrl,
  initialiseCluster,
  PostgresDidNotStart,
  runningPostgres,
  startCluster,
  stopCluster,
} from "#server/postgres-cluster.ts";
import { postgresPrograms, SHARED_PLACE } from "#server/postgres-programs.ts";
import { say } from "#server/progress.ts";

export type EmbeddedPostgres = { ownerUrl: string; stop: () => Promise<void> };

type Options = {
  /** The folder of everything this copy keeps; absolute and without symbolic links. */
  dataFolder: string;
  database: string;
  /** Called when PostgreSQL ended by itself and could not be started again. */
  whenLost?: (reason: PlainFailure) => void;
  isThrowaway?: boolean;
};

/** How often PostgreSQL is started again after it ended by itself, within `MEMORY_MS`. */
const MOST_RESTARTS = 5;
const MEMORY_MS = 60_000;

/**
 * Starts the PostgreSQL that comes with Stet on the data folder, making both on the first run. Whatever an earlier
 * run left behind (a PostgreSQL without its Stet, a stale pid file) is cleared away first. It is started again when
 * it ends by itself.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const cluster = findCluster(options);
  if (runningPostgres(cluster.folder) !== null) await stopCluster(cluster);
  if (!existsSync(cluster.folder)) await initialiseCluster(cluster);

  const remembered = Number.parseInt(readKept(options.dataFolder, "postgres-port") ?? "", 10);
  const started = await startOnFreePort(cluster, remembered);
  keep(options.dataFolder, "postgres-port", `${started.port}\n`);
  const watch = keepRunning(cluster, started, options.whenLost);
  await createDatabase(clusterUrl(cluster, started.port), options.database);
  return {
    ownerUrl: clusterUrl(cluster, started.port, options.database),
    stop: async () => {
      watch.end();
      await stopCluster(cluster);
    },
  };
}

function findCluster({ dataFolder, isThrowaway }: Options): Cluster {
  const { folder, account } = findPlace(dataFolder);
  return {
    folder,
    account,
    log: join(dataFolder, "postgres.log"),
    programs: postgresPrograms(account),
    password: keptSecret(dataFolder, "postgres-password"),
    isThrowaway,
  };
}

/** `.data/postgres`, or a place in `/var/lib/stet` when the account PostgreSQL must use as root cannot reach that. */
function findPlace(dataFolder: string): { folder: string; account: Account | null } {
  const folder = readKept(dataFolder, "postgres-place")?.trim() || join(dataFolder, "postgres");
  if (existsSync(folder)) return { folder, account: accountOf(folder) };
  const account = postgresAccount();
  if (canKeepFilesIn(dataFolder, account)) return { folder, account };

  const place = join(SHARED_PLACE, `paper-${crypto.randomUUID()}`);
  mkdirSync(place, { recursive: true });
  chmodSync(SHARED_PLACE, 0o755);
  chmodSync(place, 0o711);
  say(`PostgreSQL's account cannot reach this folder; the database is kept in ${place}.`);
  keep(dataFolder, "postgres-place", `${join(place, "postgres")}\n`);
  return { folder: join(place, "postgres"), account };
}

/** An existing data folder belongs to one account, and PostgreSQL runs under no other. */
function accountOf(folder: string): Account | null {
  const { uid, gid } = statSync(folder);
  if (uid === process.getuid?.()) return null;
  if (process.getuid?.() === 0) return { uid, gid };
  throw new PlainFailure(
    `${folder} belongs to another account (${uid}): start Stet as that account or as root, or set STET_DATA_DIR.`,
  );
}

function canKeepFilesIn(dataFolder: string, account: Account | null): boolean {
  if (!account) return true;
  const trial = join(dataFolder, `trial-${crypto.randomUUID()}`);
  mkdirSync(trial, { mode: 0o700 });
  chownSync(trial, account.uid, account.gid);
  const reached = canReach(account, trial);
  rmdirSync(trial);
  return reached;
}

type Started = { child: ChildProcess; port: number };

async function startOnFreePort(cluster: Cluster, preferred: number): Promise<Started> {
  let port = Number.isInteger(preferred) && (await isFree(preferred)) ? preferred : await freePort();
  for (let attempt = 1; ; attempt++) {
    try {
      return { child: await startCluster(cluster, port), port };
    } catch (problem) {
      if (attempt === 20 || !(problem instanceof PostgresDidNotStart)) throw problem;
      if (/could not bind|could not create any TCP/.test(problem.said)) port = await freePort();
      else if (!(await clearAway(cluster, problem))) throw problem;
    }
  }
}

/** What a `kill -9` leaves: children that still let go of the shared memory, a pid file whose number is another's. */
async function clearAway(cluster: Cluster, problem: PostgresDidNotStart): Promise<boolean> {
  if (/pre-existing shared memory block/.test(problem.said)) {
    await pause(500);
    return true;
  }
  if (!/lock file "postmaster.pid" already exists/.test(problem.said)) return false;
  if (runningPostgres(cluster.folder) !== null) await stopCluster(cluster);
  else rmSync(join(cluster.folder, "postmaster.pid"), { force: true });
  return true;
}

/** Starts PostgreSQL again, on the same port, when it ends by itself; gives up when that does not last. */
function keepRunning(cluster: Cluster, started: Started, whenLost?: (reason: PlainFailure) => void) {
  let isEnding = false;
  let restarts: number[] = [];
  const watch = (child: ChildProcess) => child.once("exit", () => !isEnding && void restart());
  const restart = async () => {
    restarts = [...restarts.filter((time) => time > Date.now() - MEMORY_MS), Date.now()];
    for (let attempt = restarts.length; attempt <= MOST_RESTARTS && !isEnding; attempt++) {
      await pause(250 * 2 ** (attempt - 1));
      if (isEnding) return;
      try {
        watch(await startCluster(cluster, started.port));
        return;
      } catch (problem) {
        if (problem instanceof PostgresDidNotStart) await clearAway(cluster, problem);
      }
    }
    if (!isEnding)
      whenLost?.(new PlainFailure(`PostgreSQL ended and does not start again; ${cluster.log} says why.`));
  };
  watch(started.child);
  return {
    end: () => {
      isEnding = true;
    },
  };
}

async function createDatabase(adminUrl: string, name: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
