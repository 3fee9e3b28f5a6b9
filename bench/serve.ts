import { execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { paperOwnerUrl } from "../e2e/running-paper.ts";
import { fillPaper } from "./fill-paper.ts";
import { startPaper } from "./start-paper.ts";

// How many requests a second readers are served, beside a bare Node server that sends the same bytes from memory, in
// the same run, each asked in turn by wrk (Debian's package `wrk`) over 64 kept connections on one thread. What a
// request costs its process in processor time (Linux) says the same on a machine that others work on, too.

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

/** Requests a second, and microseconds of processor time that each cost the process. */
type Measured = { rate: number; cost: number };

async function measure(pid: number, address: string, lua: string): Promise<Measured> {
  const args = ["-t1", "-c64", `-d${SECONDS}s`, "-s", lua, address.replace("localhost", "127.0.0.1")];
  const before = processorTime(pid);
  const { stdout } = await promisify(execFile)("wrk", args);
  const spent = processorTime(pid) - before;
  if (/Non-2xx/.test(stdout)) throw new Error(stdout);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    cost: spent / Number(/(\d+) requests in/.exec(stdout)?.[1]),
  };
}

/** Microseconds of processor time that a process has used (Linux, which counts hundredths of a second). */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}
