import type { CopyLine } from "./wire-copy.ts";

const BEYOND = 400;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/**
 * Columns a line takes where copy is wrapped: Hangul, Han and Kana take two on a terminal and in mail. Lines beyond
 * any wrapping (400 characters) are not counted, only said to be wide.
 */
export function countColumns(line: CopyLine): number {
  if (line.text.length > BEYOND) return BEYOND;
  const text = line.text.normalize("NFC");
  return line.indent + text.length + (text.match(WIDE)?.length ?? 0);
}
