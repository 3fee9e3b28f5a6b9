import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { type PoolSetup, WorkerPool } from "./worker-pool.ts";

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), "stet-pool-"));
const module = join(folder, "worker.mjs");
// Does what it is told: echoes, waits, hangs, grows, dies.
writeFileSync(
  module,
  `const most = Number(process.argv[2]);
   const kept = [];
   setInterval(() => process.memoryUsage.rss() > most && process.exit(71), 10).unref();
   process.on("disconnect", () => process.exit(0));
   process.on("message", (job) => {
     if (job.kind === "echo") process.send({ ok: true, result: [process.pid, job.text] });
     if (job.kind === "fail") process.send({ ok: false, message: "not readable" });
     if (job.kind === "hang") while (true);
     if (job.kind === "grow") setInterval(() => kept.push(Buffer.alloc(20_000_000, 1)), 5);
     if (job.kind === "die") process.kill(process.pid, "SIGKILL");
     if (job.kind === "wait") setTimeout(() => process.send({ ok: true, result: "waited" }), job.ms);
   });`,
);
const pools: WorkerPool[] = [];

function openPool(setup: Partial<PoolSetup> = {}): WorkerPool {
  const pool = new WorkerPool({
    module,
    most: 2,
    mostWaiting: 10,
    timeLimit: 30_000,
    memoryLimit: 1_000_000_000,
    ...setup,
  });
  pools.push(pool);
  return pool;
}

afterAll(() => {
  for (const pool of pools) pool.stop();
  rmSync(folder, { recursive: true });
});

test.each<[string, object, Partial<PoolSetup>, string]>([
  ["one that hangs", { kind: "hang" }, { timeLimit: 1_500 }, "too_slow"],
  ["one that grows", { kind: "grow" }, { memoryLimit: 300_000_000 }, "too_large"],
  ["one that dies twice", { kind: "die" }, {}, "died"],
  ["one that says so", { kind: "fail" }, {}, "failed"],
])("%s is given up, and the next job is done", async (_, job, setup, reason) => {
  const pool = openPool(setup);
  await expect(pool.run(job)).rejects.toMatchObject({ reason });
  const other = setup.timeLimit ? openPool() : pool;
  expect(await other.run({ kind: "echo", text: "still here" })).toEqual([expect.any(Number), "still here"]);
});

test("a process that is killed in the middle of its job is replaced, and the job done", async () => {
  const pool = openPool();
  const waiting = pool.run({ kind: "wait", ms: 500 });
  const [first] = pool.busyProcesses;
  process.kill(first ?? 0, "SIGKILL");
  expect(await waiting).toBe("waited");
  expect(pool.processes).not.toContain(first);
});

test("a pool that is stopped owes nobody an answer", async () => {
  const pool = openPool();
  const jobs = ["begun", "begun too", "waiting"].map(() => pool.run({ kind: "wait", ms: 60_000 }));
  const answers = Promise.allSettled(jobs);
  pool.stop();
  expect((await answers).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  await expect(pool.run({ kind: "wait", ms: 1 })).rejects.toMatchObject({ reason: "busy" });
});

test("there are never more processes than may be, and who comes too late is turned away", async () => {
  const pool = openPool({ mostWaiting: 3 });
  const jobs = Array.from({ length: 6 }, () => pool.run({ kind: "wait", ms: 100 }));
  expect(pool.processes.length).toBe(2);
  const ends = await Promise.allSettled(jobs);
  expect(ends.map(({ status }) => status)).toEqual([...Array(5).fill("fulfilled"), "rejected"]);
});

test("what somebody waits for goes before what is made ahead, which leaves a process free", async () => {
  const pool = openPool();
  const order: string[] = [];
  const ahead = [1, 2, 3].map((count) =>
    pool.run({ kind: "wait", ms: 100 }, "ahead").then(() => order.push(`ahead ${count}`)),
  );
  expect(pool.processes.length).toBe(1);
  await pool.run({ kind: "echo", text: "" }).then(() => order.push("now"));
  await Promise.all(ahead);
  expect(order.indexOf("now")).toBeLessThan(2);
});
