import { countColumns } from "./count-columns.ts";
import { findWrapWidth } from "./find-wrap-width.ts";
import { readMarker } from "./read-marker.ts";
import type { CopyLine, CopyPart } from "./wire-copy.ts";

const CLOSERS = /[\s"”’'»」』】)\]]+$/u;
const ENDED = /[.!?…。！？:;：؟۔।]$/u;
// A lower-case word, but not a brand such as iPhone, which may well begin a paragraph.
const CONTINUES = /^[\p{Ps}"“‘']?\p{Ll}[\p{Ll}\p{M}’'-]*(?![\p{Lu}\p{Lt}])/u;

/**
 * Lines made into paragraphs. A line goes on in the next when copy was wrapped at a width and the next word would
 * not have fitted, or, even over a blank line, when it ends without punctuation and the next begins in lower case.
 * An indent, a list mark or a line whose meaning is known begins anew. Linear in the length of the copy.
 */
export function rejoinLines(parts: CopyPart[]): { parts: CopyPart[]; rejoined: number } {
  const lines = parts.map((part) => part.line);
  const width = findWrapWidth(lines);
  const margin = lines.reduce(
    (least, line) => (line.tag === "line" ? Math.min(least, line.indent) : least),
    Infinity,
  );
  const joined: CopyPart[] = [];
  let rejoined = 0;
  let pieces: CopyLine[] = [];
  const finish = () => {
    if (pieces.length > 0) joined.push({ line: mergeLines(pieces), sign: null });
    pieces = [];
  };
  for (const { line, sign } of parts) {
    const last = pieces.at(-1);
    if (sign !== null) {
      finish();
      joined.push({ line, sign });
    } else {
      if (last !== undefined && goesOn(pieces, line, { width, margin })) rejoined += line.gap ? 1 : 0;
      else finish();
      pieces.push(line);
    }
  }
  finish();
  return { parts: joined, rejoined };
}

function goesOn(pieces: CopyLine[], next: CopyLine, copy: { width: number | null; margin: number }): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined || last.tag !== "line" || next.tag !== "line") return false;
  const isOpen = !hasEnded(last.text);
  // Notes in lower case ("buy rope", "call the parish") are no broken sentence: that begins like one.
  const isSentence = !continues(first.text) && first.text.split(/\s+/, 3).length === 3;
  const isBroken = isOpen && isSentence && continues(next.text);
  if (next.gap) return isBroken && readMarker(next.text) === null;
  const wasFull =
    copy.width !== null &&
    countColumns(last) <= copy.width &&
    countColumns(last) + 1 + countColumns({ ...next, indent: 0, text: firstWord(next.text) }) > copy.width;
  if (readMarker(next.text) !== null) return wasFull && isOpen && readMarker(first.text) === null;
  if (isBroken) return true;
  if (readMarker(first.text) !== null && next.indent > first.indent) return wasFull;
  if (next.indent > copy.margin) return wasFull && isOpen && next.indent === last.indent;
  return wasFull;
}

function hasEnded(text: string): boolean {
  return ENDED.test(text.slice(-40).replace(CLOSERS, ""));
}

function continues(text: string): boolean {
  const word = CONTINUES.exec(text.slice(0, 60))?.[0];
  return word !== undefined && !/^[\p{Lu}\p{Lt}]/u.test(text.slice(word.length));
}

function firstWord(text: string): string {
  return text.slice(0, 120).split(/\s/, 1)[0] ?? "";
}

function mergeLines(pieces: CopyLine[]): CopyLine {
  const [first] = pieces;
  if (first === undefined) throw new Error("a paragraph has at least one line");
  if (pieces.length === 1) return first;
  const runs = [...first.runs];
  const texts = [first.text];
  for (const [at, piece] of pieces.entries()) {
    if (at === 0) continue;
    const joint = findJoint((pieces[at - 1] ?? first).text, piece.text);
    if (joint !== "") runs.push({ type: "text", text: joint });
    runs.push(...piece.runs);
    texts.push(joint, piece.text);
  }
  return { ...first, runs, text: texts.join("") };
}

function findJoint(before: string, after: string): string {
  if (/\p{L}-$/u.test(before.slice(-4)) && /^\p{Ll}/u.test(after)) return "";
  const meetInHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(before.slice(-4));
  return meetInHan && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after) ? "" : " ";
}
