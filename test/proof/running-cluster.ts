import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
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
