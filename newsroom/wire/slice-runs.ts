import type { InlineJson } from "#site/body/document.ts";

/** The part of `runs` between two offsets in UTF-16 units of their plain text; a hard break counts as one. */
export function sliceRuns(runs: InlineJson[], start: number, end: number): InlineJson[] {
  const kept: InlineJson[] = [];
  let offset = 0;
  for (const run of runs) {
    const length = run.type === "text" ? run.text.length : 1;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < to) kept.push(run.type === "text" ? { ...run, text: run.text.slice(from, to) } : run);
    offset += length;
  }
  return kept;
}
