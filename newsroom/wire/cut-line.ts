import { makeLine } from "./make-line.ts";
import { sliceRuns } from "./slice-runs.ts";
import type { CopyLine } from "./wire-copy.ts";

/** The line from one offset of its text to another, trimmed; null when nothing is left. */
export function cutLine(line: CopyLine, start: number, end: number): CopyLine | null {
  const cut = makeLine(sliceRuns(line.runs, start, end), line, new Map());
  return cut.text === "" ? null : cut;
}
