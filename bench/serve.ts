import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { Client } from "pg";
import { paperOwnerUrl } from "../e2e/running-paper.ts";
import { fillPaper } from "./fill-paper.ts";
import { fetchBytes, type Measured, measure, script } from "./run-wrk.ts";
import { startPaper } from "./start-paper.ts";

// How many requests a second readers are served, beside a bare Node server that sends the same bytes from memory, in
// the same run, each asked in turn by wrk (Debian's package `wrk`) over 64 kept connections on one thread. What a
// request costs its process in processor time (Linux) says the same on a machine that others work on, too.

const STORIES = 2_000;
const ROUNDS = 3;

const paper = await startPaper();
const owner = new Client({ connectionString: paperOwnerUrl() });
await owner.connect();
try {
  await fillPaper(owner, { from: 0, to: STORIES });
  const paths = await storyPaths();
  const one = await fetchBytes(paper.address + paths[0]);
  console.log(`a story page: ${one.body.length} bytes of brotli, ${Object.keys(one.headers).length} headers`);
  const bare = await startBare(one);
  const oneStory = script("one", [paths[0] ?? "/"]);
  const manyStories = script("many", paths);
  for (const path of paths) await (await fetch(paper.address + path)).arrayBuffer(); // every page is made once

  const table: Record<string, Record<string, string | number>> = {};
  const rounds: Record<string, Measured[]> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, { address, pid }, lua] of [
      ["bare Node, one page from memory", bare, oneStory],
      ["one cached story", paper, oneStory],
      [`${STORIES} cached stories in random order`, paper, manyStories],
    ] as const) {
      rounds[name] = [...(rounds[name] ?? []), await measure(pid, address, lua)];
    }
  }
  const middle = (name: string, what: keyof Measured) =>
    rounds[name]?.map((one) => one[what]).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  const base = "bare Node, one page from memory";
  for (const name of Object.keys(rounds)) {
    table[name] = {
      "requests a second": Math.round(middle(name, "rate")),
      "to bare Node": (middle(name, "rate") / middle(base, "rate")).toFixed(2),
      "processor µs a request": Math.round(middle(name, "cost")),
      "bare Node to it": (middle(base, "cost") / middle(name, "cost")).toFixed(2),
    };
  }
  console.table(table);
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
  const status = readFileSync(`/proc/${paper.pid}/status`, "utf8");
  console.log(
    `memory with ${STORIES} pages kept: ${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)} MB`,
  );
  await bare.stop();
} finally {
  await owner.end();
  await paper.stop();
}

async function storyPaths(): Promise<string[]> {
  const { rows } = await owner.query<{ path: string }>(
    "SELECT '/' || section_slug || '/' || slug AS path FROM live_publications WHERE slug LIKE 'bench-%'",
  );
  return rows.map(({ path }) => path);
}

/** The server to compare with: same head, same body, nothing looked up; a process of its own, as Stet is. */
async function startBare({ headers, body }: { headers: Record<string, string>; body: Buffer }) {
  const bare = spawn(
    process.execPath,
    [
      "-e",
      `const { createServer } = require("node:http");
       process.once("message", ({ headers, text }) => {
         const body = Buffer.from(text, "latin1");
         const server = createServer((request, response) => response.writeHead(200, headers).end(body));
         server.listen(0, "127.0.0.1", () => process.send(server.address().port));
       });`,
    ],
    { stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  bare.send({ headers, text: body.toString("latin1") });
  const port = await new Promise((resolve) => bare.once("message", resolve));
  return { address: `http://127.0.0.1:${port}`, pid: bare.pid ?? 0, stop: () => bare.kill() };
}
