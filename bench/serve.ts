import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { Client } from "pg";
import { paperOwnerUrl } from "../e2e/running-paper.ts";
import { fillPaper } from "./fill-paper.ts";
import { startPaper } from "./start-paper.ts";

// How many requests a second readers are served, beside a bare Node server that sends the same bytes from memory, in
// the same run, each asked in turn by wrk (Debian's package `wrk`) over 64 kept connections on one thread.

const STORIES = 2_000;
const SECONDS = 5;
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
  const rates: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, address, lua] of [
      ["bare Node, one page from memory", bare.address, oneStory],
      ["one cached story", paper.address, oneStory],
      [`${STORIES} cached stories in random order`, paper.address, manyStories],
    ] as const) {
      const rate = await wrk(address, lua);
      rates[name] = [...(rates[name] ?? []), rate];
    }
  }
  const middle = (name: string) => rates[name]?.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  const base = middle("bare Node, one page from memory");
  for (const name of Object.keys(rates)) {
    table[name] = {
      "requests a second": Math.round(middle(name)),
      "to bare Node": (middle(name) / base).toFixed(2),
    };
  }
  console.table(table);
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

async function fetchBytes(address: string) {
  // fetch would unpack it; what is wanted is what goes over the wire.
  const { stdout } = await promisify(execFile)("curl", ["-s", "-i", "-H", "Accept-Encoding: br", address], {
    encoding: "buffer",
    maxBuffer: 10_000_000,
  });
  const end = stdout.indexOf("\r\n\r\n");
  const lines = stdout.subarray(0, end).toString("latin1").split("\r\n").slice(1);
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s, 2)));
  return { headers, body: stdout.subarray(end + 4) };
}

/** The server to compare with: same head, same body, nothing looked up. In a thread of its own, as Stet is a process. */
async function startBare({ headers, body }: { headers: Record<string, string>; body: Buffer }) {
  const worker = new Worker(
    `const { createServer } = require("node:http");
     const { parentPort, workerData } = require("node:worker_threads");
     const body = Buffer.from(workerData.body);
     const server = createServer((request, response) => response.writeHead(200, workerData.headers).end(body));
     server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`,
    { eval: true, workerData: { headers, body } },
  );
  const port = await new Promise((resolve) => worker.once("message", resolve));
  return { address: `http://127.0.0.1:${port}`, stop: () => worker.terminate() };
}

function script(name: string, paths: string[]): string {
  const file = join(tmpdir(), `stet-bench-${process.pid}-${name}.lua`);
  const list = paths.map((path) => `"${path}"`).join(",");
  writeFileSync(
    file,
    `local paths = {${list}}
     local requests = {}
     init = function()
       for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, {["Accept-Encoding"] = "br"}) end
     end
     request = function() return requests[math.random(#requests)] end`,
  );
  return file;
}

async function wrk(address: string, lua: string): Promise<number> {
  const args = ["-t1", "-c64", `-d${SECONDS}s`, "-s", lua, address.replace("localhost", "127.0.0.1")];
  const { stdout } = await promisify(execFile)("wrk", args);
  if (/Non-2xx/.test(stdout)) throw new Error(stdout);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}
