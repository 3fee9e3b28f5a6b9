import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { failureSentence, PlainFailure, waitUntil } from "#server/plain-failure.ts";
import type { Account } from "#server/postgres-account.ts";
import { sharedBytes, sizeOfTables } from "#server/postgres-memory.ts";
import { commandOf, isAlive } from "#server/processes.ts";

/** One PostgreSQL data folder and what is needed to run it. */
export type Cluster = {
  folder: string;
  log: string;
  programs: string;
  account: Account | null;
  password: string;
  /** For tests: no waiting for the disk, nothing survives a power cut. */
  isThrowaway?: boolean;
};

export const SUPERUSER = "stet";
const LARGEST_LOG = 8_000_000;
/** Bytes that an empty data folder takes. */
const SMALLEST_DATABASE = 50_000_000;

/**
 * Makes the data folder: UTF-8, with a locale built into PostgreSQL in which Hangul counts as letters. It gets its
 * name when it is whole, so a first start that was cut short leaves nothing that could be taken for a database.
 */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  const unfinished = `${cluster.folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  own(unfinished, cluster.account);
  const passwordFile = join(tmpdir(), `stet-${crypto.randomUUID()}`);
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  own(passwordFile, cluster.account);
  try {
    const flags = [`--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
    if (cluster.isThrowaway) flags.push("--no-sync");
    await run(cluster, "initdb", [...flags, "--auth=scram-sha-256", "--encoding=UTF8", ...localeFlags()]);
    renameSync(unfinished, cluster.folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Starts PostgreSQL on 127.0.0.1 and waits until it answers. In a session of its own, so that Ctrl-C in the
 * terminal reaches Stet only, which then finishes its requests before it stops the database.
 */
export async function startCluster(cluster: Cluster, port: number): Promise<ChildProcess> {
  if (existsSync(cluster.log) && statSync(cluster.log).size > LARGEST_LOG) rmSync(cluster.log);
  const log = openSync(cluster.log, "a", 0o600);
  const logStart = statSync(cluster.log).size;
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    `shared_buffers=${Math.floor(sharedBytes(sizeOfTables(cluster.folder)) / 1024)}kB`,
  ];
  if (cluster.isThrowaway) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const child = spawn(
    join(cluster.programs, "bin/postgres"),
    ["-D", cluster.folder, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...cluster.account,
      cwd: cluster.folder,
      stdio: ["ignore", log, log],
      detached: true,
      env: environment(),
    },
  );
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  const answers = await waitUntil(
    async () => child.exitCode !== null || (await isAnswering(cluster, port)),
    60_000,
  );
  if (child.exitCode === null && answers) return child;
  child.kill("SIGINT");
  const said = readFileSync(cluster.log).subarray(logStart).toString("utf8");
  throw new PostgresDidNotStart(said);
}

/** PostgreSQL's own last words, kept for the one sentence and for deciding whether to try again. */
export class PostgresDidNotStart extends PlainFailure {
  readonly said: string;
  constructor(said: string) {
    const reason = /(?:FATAL|PANIC):\s+(.*)/.exec(said)?.[1] ?? "it gave no reason";
    super(failureSentence(new Error(`PostgreSQL did not start: ${reason}.`)));
    this.said = said;
  }
}

/** Stops whatever PostgreSQL runs on the folder, finishing what is in hand; harmless when none does. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const pid = runningPostgres(cluster.folder);
  if (pid === null) return;
  signal(pid, "SIGINT");
  if (await waitUntil(() => !isAlive(pid), 20_000)) return;
  signal(pid, "SIGQUIT");
  await waitUntil(() => !isAlive(pid), 5_000);
}

/** The process id of the PostgreSQL that runs on the folder; `null` when none does, whatever a stale file says. */
export function runningPostgres(folder: string): number | null {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number.parseInt(lines[0] ?? "", 10);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && isPostgres(pid, folder) ? pid : null;
}

/** Whether the cluster answers on the port with its own password, so that a stranger there is not taken for it. */
export async function isAnswering(cluster: Cluster, port: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString: clusterUrl(cluster, port),
    connectionTimeoutMillis: 2_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const answer = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    return answer.rows[0]?.folder === cluster.folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export function clusterUrl(cluster: Cluster, port: number, database = "postgres"): string {
  return `postgresql://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** PostgreSQL is always started with its folder on the command line. */
function isPostgres(pid: number, folder: string): boolean {
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(folder);
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}

function own(path: string, account: Account | null) {
  if (account) chownSync(path, account.uid, account.gid);
  if (statSync(path).isDirectory()) chmodSync(path, 0o700);
}

/** The collation is PostgreSQL's own; pg_trgm still asks the C library what a letter is, hence a UTF-8 ctype. */
function localeFlags(): string[] {
  const ctype = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", `--lc-ctype=${ctype}`];
}

function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { NODE_ENV: "production", PATH, HOME, TMPDIR, LANG: "C" };
}

function run(cluster: Cluster, program: string, flags: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.programs, "bin", program), flags, {
      ...cluster.account,
      cwd: "/",
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (part) => (said += part));
    child.stderr.on("data", (part) => (said += part));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve();
      const reason = /error: (.*)/.exec(said)?.[1] ?? said.trim().split("\n").at(-1) ?? "";
      const isFull = /no space left/i.test(said) || freeBytes(dirname(cluster.folder)) < SMALLEST_DATABASE;
      reject(
        new PlainFailure(
          isFull
            ? "The disk is full: free some space, then start Stet again."
            : `PostgreSQL's folder could not be made: ${reason}.`,
        ),
      );
    });
  });
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
