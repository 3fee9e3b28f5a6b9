import type { CopyLine } from "./wire-copy.ts";

const LONGEST = 180;
const MOST_WORDS = 30;
const CLOSERS = /[\s"”’'」』)\]]+$/u;

/**
 * Whether a paragraph looks like a headline: short, not ended like a sentence (an abbreviation such as "U.S." may
 * end it), not begun in lower case, no greeting, list item, dateline or embargo. A title in HTML only has to be short.
 */
export function judgeHeadline(line: CopyLine): boolean {
  const text = line.text;
  if (text.length > LONGEST || line.block !== null || line.tag === "bullet" || line.tag === "number")
    return false;
  if (line.tag === "title") return true;
  if (text.split(/\s+/).length > MOST_WORDS || !/[\p{L}\p{N}]/u.test(text)) return false;
  if (/^embargo|^엠바고|^보도 ?유예/iu.test(text) || /^[•*·-]\s/u.test(text)) return false;
  if (/^\p{Ll}[\p{Ll}’'-]*(?:\s|$)/u.test(text)) return false;
  const end = text.replace(CLOSERS, "");
  if (/[,:;；：،]$/u.test(end)) return false;
  return (
    !/[.。।۔]$/u.test(end) ||
    /(?:^|[\s.])\p{Lu}\.$/u.test(end) ||
    /\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|St)\.$/u.test(end) ||
    /\.{3}$/.test(end)
  );
}
