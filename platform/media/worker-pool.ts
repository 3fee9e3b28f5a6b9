import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { log } from "../log.ts";
import { SharedFailure } from "../shared-failure.ts";
import { TOO_LARGE_EXIT } from "./media-job.ts";

export interface PoolSetup {
  /** The module each worker process runs; see `media-worker.ts` for what it is told and says. */
  module: string;
  /** Worker processes at most. */
  most: number;
  /** Jobs that may wait; one more is turned away. */
  mostWaiting: number;
  /** Milliseconds after which a job is given up and its process killed. */
  timeLimit: number;
  /** Bytes of memory at which a process ends itself. */
  memoryLimit: number;
}

/** Whether somebody waits for it, or it is made ahead. */
export type Urgency = "now" | "ahead";

/** A job was not done: `busy` (too many wait), `too_slow`, `too_large` (memory), `died` twice, `failed` by its own words. */
export class JobFailure extends SharedFailure {
  static override readonly kind = "JobFailure";
  readonly reason: "busy" | "too_slow" | "too_large" | "died" | "failed";
  constructor(reason: JobFailure["reason"], message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

interface Job {
  payload: unknown;
  urgency: Urgency;
  tries: number;
  resolve(result: unknown): void;
  reject(failure: JobFailure): void;
}

type Said = { ok: true; result: unknown } | { ok: false; message: string };

const MOST_TRIES = 2;
/** Saves and readers' pages come first, and an upload still comes through while they keep the machine busy. */
const NICENESS = 4;
/** A process that has nothing to do is ended, as what decoding took is seldom given back. */
const IDLE_MS = 30_000;

/**
 * Hands jobs to processes of their own, so that a file that crashes, hangs or bloats whatever reads it takes nothing else
 * along. Each does one job at a time; one that dies in the middle is replaced and the job tried once more. They run at a
 * lower priority than the paper.
 */
export class WorkerPool {
  #setup: PoolSetup;
  #waiting: Job[] = [];
  #idle = new Map<ChildProcess, ReturnType<typeof setTimeout>>();
  #busy = new Map<ChildProcess, Job>();
  #isStopped = false;

  constructor(setup: PoolSetup) {
    this.#setup = setup;
  }

  /** Process ids of those at work: for tests and measurements. */
  get busyProcesses(): number[] {
    return [...this.#busy.keys()].flatMap(({ pid }) => pid ?? []);
  }

  get processes(): number[] {
    return [...this.#busy.keys(), ...this.#idle.keys()].flatMap(({ pid }) => pid ?? []);
  }

  run(payload: unknown, urgency: Urgency = "now"): Promise<unknown> {
    if (this.#isStopped || this.#waiting.length >= this.#setup.mostWaiting) {
      return Promise.reject(new JobFailure("busy"));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ payload, urgency, tries: 0, resolve, reject });
      this.#next();
    });
  }

  stop(): void {
    this.#isStopped = true;
    for (const job of this.#waiting.splice(0)) job.reject(new JobFailure("busy"));
    for (const worker of [...this.#idle.keys(), ...this.#busy.keys()]) worker.kill("SIGKILL");
  }

  #next(): void {
    while (this.#waiting.length > 0 && !this.#isStopped) {
      const isFull = this.#busy.size >= this.#setup.most;
      const first = this.#waiting.findIndex(({ urgency }) => urgency === "now");
      // What is made ahead leaves one process to those who wait.
      const mayGoAhead = this.#busy.size < Math.max(1, this.#setup.most - 1);
      if (isFull || (first < 0 && !mayGoAhead)) return;
      const [job] = this.#waiting.splice(Math.max(0, first), 1);
      if (job) this.#begin(job);
    }
  }

  #begin(job: Job): void {
    const worker = this.#takeIdle() ?? this.#start();
    job.tries += 1;
    this.#busy.set(worker, job);
    let ending: JobFailure | null = null;
    const timer = setTimeout(() => {
      ending = new JobFailure("too_slow");
      worker.kill("SIGKILL");
    }, this.#setup.timeLimit);
    const onMessage = (said: Said) => {
      finish();
      this.#rest(worker);
      if (said.ok) job.resolve(said.result);
      else job.reject(new JobFailure("failed", said.message));
      this.#next();
    };
    const onExit = (code: number | null) => {
      finish();
      const failure = ending ?? new JobFailure(code === TOO_LARGE_EXIT ? "too_large" : "died");
      const isTriedAgain = failure.reason === "died" && job.tries < MOST_TRIES && !this.#isStopped;
      if (isTriedAgain) this.#waiting.unshift(job);
      else job.reject(failure);
      log.warn(
        { reason: failure.reason, tries: job.tries },
        "a media worker was lost in the middle of a job",
      );
      this.#next();
    };
    const finish = () => {
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("exit", onExit);
      this.#busy.delete(worker);
    };
    worker.once("message", onMessage);
    worker.once("exit", onExit);
    // A process that is just dying cannot be told anything: its end is heard by `exit`.
    worker.send(job.payload as object, () => {});
  }

  #takeIdle(): ChildProcess | null {
    const [first] = this.#idle;
    if (!first) return null;
    const [worker, timer] = first;
    clearTimeout(timer);
    this.#idle.delete(worker);
    return worker;
  }

  #rest(worker: ChildProcess): void {
    const timer = setTimeout(() => {
      this.#idle.delete(worker);
      worker.kill("SIGKILL");
    }, IDLE_MS).unref();
    this.#idle.set(worker, timer);
  }

  #start(): ChildProcess {
    const worker = fork(this.#setup.module, [String(this.#setup.memoryLimit)], {
      serialization: "advanced",
      execArgv: ["--disable-warning=ExperimentalWarning", "--max-old-space-size=512"],
      // It reads strangers' files: what the paper knows (secrets, addresses of the database) is no business of its.
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, VIPS_WARNING: "0" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    worker.once("exit", () => {
      clearTimeout(this.#idle.get(worker));
      this.#idle.delete(worker);
    });
    worker.on("error", (problem) => log.error({ err: problem }, "a media worker"));
    worker.unref();
    worker.channel?.unref();
    if (worker.pid) lowerPriority(worker.pid);
    return worker;
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, NICENESS);
  } catch {
    // It may have ended already.
  }
}
