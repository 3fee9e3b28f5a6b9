import { type ChildProcess, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { keep, keptSecret } from "#server/data-folder.ts";
import { waitUntil } from "#server/plain-failure.ts";
import { postgresAccount } from "#server/postgres-account.ts";
import {
  type Cluster,
  clusterUrl,
  initialiseCluster,
  isAnswering,
  PostgresDidNotStart,
  runningPostgres,
  SUPERUSER,
  startCluster,
  stopCluster,
} from "#server/postgres-cluster.ts";
import { postgresPrograms } from "#server/postgres-programs.ts";

/** A PostgreSQL of the proof's own, with every write to the disk as in earnest, that can be killed and started. */
export class RunningCluster {
  readonly port: number;
  #cluster: Cluster;
  #child: ChildProcess | null = null;

  constructor(dataFolder: string, port: number, folder = join(dataFolder, "postgres")) {
    const account = postgresAccount();
    this.port = port;
    this.#cluster = {
      folder,
      account,
      log: join(dataFolder, "postgres.log"),
      programs: postgresPrograms(account),
      password: keptSecret(dataFolder, "postgres-password"),
    };
    keep(dataFolder, "postgres-port", `${port}\n`);
  }

  /** The owner's address, through another port if one is given. */
  url(port = this.port): string {
    return clusterUrl(this.#cluster, port, "stet");
  }

  async create(): Promise<void> {
    await initialiseCluster(this.#cluster);
    await this.start();
    const client = new pg.Client({ connectionString: clusterUrl(this.#cluster, this.port) });
    await client.connect();
    await client.query("create database stet");
    await client.end();
  }

  /**
   * A standby in another folder that replays what this one commits, so many milliseconds later. The copy is made as
   * PostgreSQL's manual says under "Making a Base Backup Using the Low Level API", since `pg_basebackup` does not come
   * with what is packaged.
   */
  async addReplica(dataFolder: string, port: number, delayMs: number): Promise<RunningCluster> {
    const { folder, password } = this.#cluster;
    mkdirSync(dataFolder, { recursive: true });
    keep(dataFolder, "postgres-password", password);
    const replica = new RunningCluster(dataFolder, port);
    const copy = replica.#cluster.folder;
    const client = new pg.Client({ connectionString: clusterUrl(this.#cluster, this.port) });
    await client.connect();
    try {
      await client.query("SELECT pg_create_physical_replication_slot('replica', true)");
      await client.query("SELECT pg_backup_start('replica', true)");
      copyFolder(folder, copy);
      const { rows } = await client.query<{ label: string }>(
        'SELECT labelfile AS "label" FROM pg_backup_stop()',
      );
      writeLike(folder, join(copy, "backup_label"), rows[0]?.label ?? "");
    } finally {
      await client.end();
    }
    writeLike(folder, join(copy, "standby.signal"), "");
    const primary = `host=127.0.0.1 port=${this.port} user=${SUPERUSER} password=${password}`;
    appendFileSync(
      join(copy, "postgresql.auto.conf"),
      `primary_conninfo = '${primary}'\nprimary_slot_name = 'replica'\nrecovery_min_apply_delay = ${delayMs}\n`,
    );
    await replica.start();
    return replica;
  }

  /** Starts it, or waits until it has recovered by itself. What a kill left behind may refuse it for a moment. */
  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      if (this.#child && this.#child.exitCode === null && this.#child.signalCode === null) {
        if (await waitUntil(() => isAnswering(this.#cluster, this.port), 20_000)) return;
        this.kill();
      }
      try {
        this.#child = await startCluster(this.#cluster, this.port);
        return;
      } catch (problem) {
        if (attempt === 40 || !(problem instanceof PostgresDidNotStart)) throw problem;
        const file = join(this.#cluster.folder, "postmaster.pid");
        const isStale = existsSync(file) && runningPostgres(this.#cluster.folder) === null;
        if (isStale && /postmaster\.pid/.test(problem.said)) rmSync(file, { force: true });
        await pause(250);
      }
    }
  }

  /** `kill -9` of PostgreSQL and all its processes at once. */
  kill(): void {
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    send(-pid);
    this.#child = null;
  }

  /** `kill -9` of one of its processes: PostgreSQL then ends all the others and recovers. */
  killOneProcess(choose: (pids: number[]) => number): void {
    const pid = this.#child?.pid;
    const children = pid === undefined ? [] : childrenOf(pid);
    if (children.length === 0) this.kill();
    else send(choose(children));
  }

  async stop(): Promise<void> {
    await stopCluster(this.#cluster);
    this.#child = null;
  }

  /** Whether its log has such a line. */
  hasSaid(words: RegExp): boolean {
    return words.test(readFileSync(this.#cluster.log, "utf8"));
  }
}

/** All but what belongs to the server that runs on it: its process, and the log that the standby asks for. */
function copyFolder(from: string, to: string): void {
  const { stderr, status } = spawnSync("cp", ["-a", from, to], { encoding: "utf8" });
  // What vanished meanwhile was not needed: the log tells of it.
  const faults = stderr.split("\n").filter((line) => line !== "" && !/No such file or directory/.test(line));
  if (status !== 0 && (faults.length > 0 || !existsSync(to))) throw new Error(stderr);
  for (const name of ["postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot"]) {
    rmSync(join(to, name), { recursive: true, force: true });
  }
  for (const name of ["pg_wal", "pg_replslot"]) {
    mkdirSync(join(to, name), { mode: 0o700 });
    ownLike(from, join(to, name));
  }
}

function writeLike(model: string, path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  ownLike(model, path);
}

/** Gives it to whom the model belongs: PostgreSQL's account, where root runs this. */
function ownLike(model: string, path: string): void {
  const { uid, gid } = statSync(model);
  if (uid !== process.getuid?.()) chownSync(path, uid, gid);
}

function childrenOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return children.split(" ").map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

function send(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
