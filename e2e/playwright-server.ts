import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "#server/data-folder.ts";
import { sweepFolders } from "#test/database-sweep.ts";
import { PASSWORDS, paperFolder } from "./running-paper.ts";

// Starts the real thing for the browser tests: a paper of its own, seeded afresh, taken away when it ends.

await sweepFolders();
const folder = paperFolder();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "demo-sign-ins.json"), JSON.stringify(PASSWORDS), { mode: 0o600 });

const {
  DATABASE_URL: _,
  DATABASE_WRITER_URL: __,
  DATABASE_READER_URL: ___,
  STET_ADDRESS: ____,
  ...env
} = process.env;
const paper = spawn(process.execPath, [join(HOME, "server/main.ts")], {
  cwd: HOME,
  stdio: ["ignore", "inherit", "pipe", "ipc"],
  env: { ...env, STET_DATA_DIR: folder, STET_DEMO: "1", HOST: "localhost", PORT: env.STET_TEST_PORT },
});
// Tests that ask for much look afterwards whether anything failed.
paper.stderr?.pipe(createWriteStream(join(folder, "log")));
paper.stderr?.pipe(process.stderr);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => paper.kill("SIGTERM"));
paper.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
