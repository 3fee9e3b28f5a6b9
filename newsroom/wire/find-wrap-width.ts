import { countColumns } from "./count-columns.ts";
import type { CopyLine } from "./wire-copy.ts";

const NARROWEST = 40;
const WIDEST = 100;
const RAGGED = 12;

/**
 * The column at which the copy was wrapped by hand or by a mail program, or null when it was not. Only lines with
 * another directly under them count, since only those can have been broken; most of them must reach near one width.
 */
export function findWrapWidth(lines: CopyLine[]): number | null {
  const widths: number[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.tag === "line" && next?.tag === "line" && !next.gap) widths.push(countColumns(line));
  }
  if (widths.length < 2) return null;
  const counts = new Array<number>(WIDEST + 1).fill(0);
  for (const width of widths) if (width <= WIDEST) counts[width] = (counts[width] ?? 0) + 1;
  const needed = Math.max(2, Math.ceil(widths.length * 0.5));
  for (let width = WIDEST; width >= NARROWEST; width -= 1) {
    const near = counts.slice(Math.max(0, width - RAGGED), width + 1).reduce((sum, count) => sum + count, 0);
    if ((counts[width] ?? 0) > 0 && near >= needed) return width;
  }
  return null;
}
