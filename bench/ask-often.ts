import { execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const SECONDS = 5;
const ROUNDS = 3;

/** A server that is asked, and which addresses of it, as `askedPaths` writes them down. */
export interface Asked {
  address: string;
  pid: number;
  lua: string;
}

/** Requests a second, and microseconds of processor time that each cost the process. */
type Measured = { rate: number; cost: number };

/**
 * Asks each in turn, several rounds of a few seconds, by wrk (Debian's package `wrk`) over 64 kept connections on one
 * thread, and prints the middle round of each beside the first, which is the baseline.
 */
export async function askInTurn(servers: Record<string, Asked>): Promise<void> {
  const rounds: Record<string, Measured[]> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, asked] of Object.entries(servers)) {
      rounds[name] = [...(rounds[name] ?? []), await measure(asked)];
    }
  }
  const [base = ""] = Object.keys(servers);
  const middle = (name: string, what: keyof Measured) =>
    rounds[name]?.map((one) => one[what]).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.table(
    Object.fromEntries(
      Object.keys(servers).map((name) => [
        name,
        {
          "requests a second": Math.round(middle(name, "rate")),
          ratio: (middle(name, "rate") / middle(base, "rate")).toFixed(2),
          "processor µs a request": Math.round(middle(name, "cost")),
          "baseline to it": (middle(base, "cost") / middle(name, "cost")).toFixed(2),
        },
      ]),
    ),
  );
}

/** A page as it goes over the wire, in brotli. */
export async function fetchBytes(address: string) {
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

/** Writes down for wrk which paths to ask for, each as often as the others, by chance. */
export function askedPaths(name: string, paths: string[], headers: Record<string, string>): string {
  const file = join(tmpdir(), `stet-bench-${process.pid}-${name}.lua`);
  const list = paths.map((path) => JSON.stringify(path)).join(",");
  const lines = Object.entries(headers).map(([header, value]) => `["${header}"] = "${value}"`);
  writeFileSync(
    file,
    `local paths = {${list}}
     local requests = {}
     init = function()
       for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, {${lines.join(",")}}) end
     end
     request = function() return requests[math.random(#requests)] end`,
  );
  return file;
}

/** A server in a process of its own, as Stet is; `body` answers each `request` by `response`, with `given` at hand. */
export async function startBare(body: string, given: Record<string, unknown>) {
  const bare = spawn(
    process.execPath,
    [
      "-e",
      `process.once("message", (given) => {
         const server = require("node:http").createServer((request, response) => { ${body} });
         server.listen(0, "127.0.0.1", () => process.send(server.address().port));
       });`,
    ],
    { stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  bare.send(given);
  const port = await new Promise((resolve) => bare.once("message", resolve));
  return { address: `http://127.0.0.1:${port}`, pid: bare.pid ?? 0, stop: () => bare.kill() };
}

async function measure({ address, pid, lua }: Asked): Promise<Measured> {
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
