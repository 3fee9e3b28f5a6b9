import { setTimeout as pause } from "node:timers/promises";

/** A failure that whoever started Stet can act on: its message is one clear sentence, shown without a stack. */
export class PlainFailure extends Error {
  override name = "PlainFailure";
}

/** The `code` of a system or PostgreSQL error (`EADDRINUSE`, `28P01`), or `""`. */
export function errorCode(problem: unknown): string {
  if (typeof problem !== "object" || problem === null || !("code" in problem)) return "";
  return typeof problem.code === "string" ? problem.code : "";
}

/** The sentence for a failure: plain for those we know (a full disk, a refused folder), the message otherwise. */
export function failureSentence(problem: unknown): string {
  const text = problem instanceof Error ? problem.message : String(problem);
  if (problem instanceof PlainFailure) return text;
  if (errorCode(problem) === "ENOSPC" || /no space left on device|could not write.*: disk full/i.test(text)) {
    return "The disk is full: free some space, then start Stet again.";
  }
  if (["EACCES", "EPERM", "EROFS"].includes(errorCode(problem))) {
    return `Stet may not write where it needs to (${text}): give this account the folder, or set STET_DATA_DIR.`;
  }
  return text;
}

/** Asks `isTrue` every 50 ms until it answers true (`true`) or `withinMs` have passed (`false`). */
export async function waitUntil(
  isTrue: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (!(await isTrue())) {
    if (Date.now() > end) return false;
    await pause(50);
  }
  return true;
}
