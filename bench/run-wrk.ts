import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

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

/** Writes what wrk is to ask for: these paths, at random. Returns its file. */
export function script(name: string, paths: string[]): string {
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
export type Measured = { rate: number; cost: number };

/** Asks as wrk does, over 64 kept connections on one thread, what the script says. */
export async function measure(pid: number, address: string, lua: string, seconds = 5): Promise<Measured> {
  const args = ["-t1", "-c64", `-d${seconds}s`, "-s", lua, address.replace("localhost", "127.0.0.1")];
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
