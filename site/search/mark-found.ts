import { cutPieces } from "./cut-pieces.ts";
import { foldText } from "./fold-text.ts";

export interface FoundPart {
  text: string;
  isFound: boolean;
}

const BEFORE = 60;
const SNIPPET = 200;
const IS_SIGNS = /^[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The part of a text (or the whole of it) where the typed words stand first, with them marked; null when none of them is in it. An English
 * word is marked in its other forms too: what begins as its stem does.
 */
export function markFound(text: string, typed: string, isWhole = false): FoundPart[] | null {
  const pieces = cutPieces(typed).map(beginningOf);
  const found = findAll(text, pieces);
  const [first] = found;
  if (!first) return null;
  const from = isWhole ? 0 : startAt(text, first.from);
  const to = isWhole ? text.length : endAt(text, Math.max(from + SNIPPET, first.to));
  const parts: FoundPart[] = [];
  const add = (part: string, isFound: boolean) => part !== "" && parts.push({ text: part, isFound });
  let at = from;
  if (from > 0) add("…", false);
  for (const match of found.filter((match) => match.to <= to)) {
    add(text.slice(at, match.from), false);
    add(text.slice(match.from, match.to), true);
    at = match.to;
  }
  add(text.slice(at, to), false);
  if (to < text.length) add("…", false);
  return parts;
}

interface Match {
  from: number;
  to: number;
}

function findAll(text: string, pieces: string[]): Match[] {
  const found: Match[] = [];
  for (const word of text.matchAll(WORD)) {
    const from = word.index;
    const folded = foldText(word[0]);
    for (const piece of pieces) {
      if (IS_SIGNS.test(piece)) {
        for (let at = word[0].indexOf(piece); at >= 0; at = word[0].indexOf(piece, at + piece.length)) {
          found.push({ from: from + at, to: from + at + piece.length });
        }
      } else if (folded.startsWith(piece)) found.push({ from, to: from + word[0].length });
    }
  }
  return withoutOverlaps(found.sort((one, other) => one.from - other.from || other.to - one.to));
}

function withoutOverlaps(sorted: Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of sorted) if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match);
  return kept;
}

/** What all forms of an English word have in common, near enough to be marked. */
function beginningOf(piece: string): string {
  if (!/^[a-z]{5,}$/.test(piece)) return piece;
  return piece.replace(/(?:ies|ing|ed|es|s|e|y)$/, "").replace(/([bdgmnprt])\1$/, "$1");
}

/** From a word's beginning, some way before what was found. */
function startAt(text: string, found: number): number {
  if (found <= BEFORE) return 0;
  const space = text.indexOf(" ", found - BEFORE);
  return space >= 0 && space < found ? space + 1 : found;
}

function endAt(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(" ", wanted);
  return space > wanted - 30 ? space : wanted;
}
