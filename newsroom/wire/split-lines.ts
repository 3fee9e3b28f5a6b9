import { makeLine } from "./make-line.ts";
import type { CopyLine } from "./wire-copy.ts";

/** Plain text as lines, blank ones turned into the `gap` of the next. Every kind of line end is known. */
export function splitLines(text: string, tally: Map<string, number>): CopyLine[] {
  const lines: CopyLine[] = [];
  let gap = true;
  // U+2028 is a line end (Pages writes it for a soft return), U+2029 the end of a paragraph.
  const plain = text.replaceAll("\u2029", "\n\n").split(/\r\n|[\n\r\v\f\u0085\u2028]/);
  for (const piece of plain) {
    const line = makeLine(piece === "" ? [] : [{ type: "text", text: piece }], { tag: "line", gap }, tally);
    gap = line.text === "";
    if (!gap) lines.push(line);
  }
  return lines;
}
