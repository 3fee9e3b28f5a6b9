import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import getPort from "get-port";
import { HOME } from "#server/data-folder.ts";
import { spread } from "./tell-times.ts";

// From the start of a paper that was built before, and has its data, to the first page in a reader's hands; beside it,
// in the same run, the same without the compiled code that is kept between starts. And the memory of the process that
// serves (Linux), half a minute after a start, with two pages read.

const ROUNDS = 7;
const SETTLES_MS = 30_000;

const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
const port = await getPort();
const address = `http://localhost:${port}`;
try {
  // Builds, seeds, and leaves compiled code behind: what a start learns it writes down when it ends.
  for (let turn = 0; turn < 3; turn += 1) await measureStart({});
  const kept: number[] = [];
  const anew: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    kept.push(await measureStart({}));
    anew.push(await measureStart({ NODE_DISABLE_COMPILE_CACHE: "1" }));
  }
  const inOrder = (times: number[]) => spread(times.toSorted((one, other) => one - other));
  console.table({ "without compiled code": inOrder(anew), "with it": inOrder(kept) });
  let megabytes = 0;
  await measureStart({}, async (pid) => {
    await pause(SETTLES_MS);
    megabytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1_000;
  });
  console.log(`${megabytes.toFixed(0)} MB of memory; load ${loadavg()[0]?.toFixed(1)} at the end`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds from the start to the first page; the paper is ended again. `pid` is of the process that serves. */
async function measureStart(env: Record<string, string>, meanwhile?: (pid: number) => Promise<void>) {
  const begun = performance.now();
  const start = spawn("node", [join(HOME, "server/start.js")], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, STET_DATA_DIR: folder, STET_DEMO: "1", PORT: String(port), ...env },
  });
  const ended = new Promise((resolve) => start.once("exit", resolve));
  while (!(await fetch(address).catch(() => null))?.ok) {
    if (start.exitCode !== null) throw new Error("The paper did not start.");
    await pause(10);
  }
  const took = performance.now() - begun;
  await (await fetch(`${address}/archive`)).text();
  const children = readFileSync(`/proc/${start.pid}/task/${start.pid}/children`, "utf8").trim().split(" ");
  await meanwhile?.(Number(children[0]));
  start.kill("SIGTERM");
  await ended;
  return took;
}
