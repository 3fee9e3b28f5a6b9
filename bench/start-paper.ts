import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { Client } from "pg";
import { HOME } from "#server/data-folder.ts";
import { paperOwnerUrl } from "../e2e/running-paper.ts";

export interface RunningPaper {
  address: string;
  pid: number;
  /** Stops it and starts it once more, on what it has by now; at the address it had, as another process. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a paper of its own, seeded with the demo, for one benchmark; says on what machine it runs. */
export async function startPaper(): Promise<RunningPaper> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  process.env.STET_TEST_DATA = folder;
  const paper = await startProcess(folder, {});
  await sayMachine();
  return paper;
}

/** One more process of a paper that runs already, on its database and with its secret. */
export function startBeside(databaseUrl: string, secret: string): Promise<RunningPaper> {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
  return startProcess(folder, { DATABASE_URL: databaseUrl, STET_SECRET: secret });
}

async function startProcess(folder: string, env: Record<string, string>): Promise<RunningPaper> {
  const port = await getPort();
  let paper = await serve(folder, port, env);
  return {
    get pid() {
      return paper.pid;
    },
    address: `http://localhost:${port}`,
    async restart() {
      await paper.end();
      paper = await serve(folder, port, env);
    },
    async stop() {
      await paper.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serve(folder: string, port: number, env: Record<string, string>) {
  const child = spawn(process.execPath, [join(HOME, "server/main.ts")], {
    cwd: HOME,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      STET_DATA_DIR: folder,
      STET_DEMO: "1",
      HOST: "localhost",
      PORT: String(port),
      ...env,
    },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (said) => String(said).includes("Ctrl-C stops it") && resolve());
    ended.then(() => reject(new Error("The paper did not start.")));
  });
  return {
    pid: child.pid ?? 0,
    async end() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function sayMachine() {
  const database = new Client({ connectionString: paperOwnerUrl() });
  await database.connect();
  const { rows } = await database.query("show server_version");
  await database.end();
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${cpus().length} cores, Node ${process.version}, PostgreSQL ${rows[0].server_version}, load ${load} at the start`,
  );
}
