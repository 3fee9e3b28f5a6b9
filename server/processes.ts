import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { errorCode } from "#server/plain-failure.ts";

/** Whether a process with this id runs; a zombie, which only waits to be counted, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    return errorCode(problem) === "EPERM";
  }
  return !/^State:\s+Z/m.test(readProcess(pid, "status"));
}

/**
 * The command line of a process, arguments parted by spaces; `""` when there is none. Process ids are used again, so
 * after a crash an old id may be anybody's: ask what it is before anything is done to it.
 */
export function commandOf(pid: number): string {
  if (process.platform === "linux") return readProcess(pid, "cmdline").replaceAll("\0", " ").trim();
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
