import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "#server/data-folder.ts";
import { waitUntil } from "#server/plain-failure.ts";

const QUIET = ["--disable-warning=ExperimentalWarning", "--disable-warning=DeprecationWarning"];
/** The first start may have to build the pages. */
const LONGEST_START_MS = 600_000;

interface ServerSetup {
  dataFolder: string;
  port: number;
  databaseUrl: string;
  /** Where readers' data comes from, if from somewhere else. */
  readerUrl?: string;
}

/** The built server as `npm start` runs it, in a process that can be killed and started. */
export class RunningServer {
  readonly port: number;
  readonly address: string;
  #log: string;
  #env: NodeJS.ProcessEnv;
  #child: ChildProcess | null = null;

  constructor({ dataFolder, port, databaseUrl, readerUrl = "" }: ServerSetup) {
    this.port = port;
    this.address = `http://127.0.0.1:${port}`;
    this.#log = join(dataFolder, "server.log");
    this.#env = {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATABASE_WRITER_URL: "",
      DATABASE_READER_URL: readerUrl,
      STET_ADDRESS: "",
      STET_SECRET: "",
      STET_DATA_DIR: dataFolder,
      STET_DEMO: "1",
      // As `npm start` has it without one, whatever this process was started with.
      NODE_ENV: "development",
    };
  }

  async start(): Promise<void> {
    const log = openSync(this.#log, "a");
    const child = spawn(process.execPath, [...QUIET, join(HOME, "server/main.ts")], {
      cwd: HOME,
      // The channel ends with this process, and the server with the channel.
      stdio: ["ignore", log, log, "ipc"],
      env: this.#env,
    });
    closeSync(log);
    this.#child = child;
    const isUp = await waitUntil(
      async () => child.exitCode !== null || child.signalCode !== null || (await this.isHealthy()),
      LONGEST_START_MS,
    );
    if (isUp && child.exitCode === null && child.signalCode === null) return;
    throw new Error(`The server did not start:\n${this.#lastWords()}`);
  }

  get isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** After its database was away. */
  async waitUntilHealthy(): Promise<void> {
    if (await waitUntil(async () => !this.isRunning || (await this.isHealthy()), 60_000)) {
      if (this.isRunning) return;
      throw new Error(`The server ended by itself:\n${this.#lastWords()}`);
    }
    throw new Error(`The server does not recover:\n${this.#lastWords()}`);
  }

  async isHealthy(): Promise<boolean> {
    try {
      const answer = await fetch(`${this.address}/api/v1/health`, { signal: AbortSignal.timeout(3_000) });
      await answer.text();
      return answer.ok;
    } catch {
      return false;
    }
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.#end("SIGTERM");
  }

  #lastWords(): string {
    return readFileSync(this.#log, "utf8").split("\n").slice(-30).join("\n");
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}
