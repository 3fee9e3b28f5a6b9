import { cutPieces } from "./cut-pieces.ts";

const IS_SIGNS = /^[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
/** PostgreSQL's limits, 2 kB for a term and 1 MB for all of a text, are out of reach of these. */
const LONGEST_TERM = 60;
const MOST_BYTES = 600_000;

export interface Terms {
  /** Words that have an English stem. */
  english: string[];
  /** Other words; every sign of Hangul, Han and Kana, and every two that stand together. */
  others: string[];
}

/** The different terms by which a text is found, in their order; those beyond the limit are left out. */
export function cutTerms(text: string): Terms {
  const terms = new Set<string>();
  let bytes = 0;
  for (const piece of cutPieces(text)) {
    for (const term of IS_SIGNS.test(piece)
      ? signTerms(piece)
      : [piece.slice(0, LONGEST_TERM).toWellFormed()]) {
      if (terms.has(term)) continue;
      bytes += Buffer.byteLength(term) + 8;
      if (bytes > MOST_BYTES) return sort(terms);
      terms.add(term);
    }
  }
  return sort(terms);
}

/** Every sign, and every two neighbours. */
function* signTerms(piece: string): Generator<string> {
  let before = "";
  for (const sign of piece) {
    yield sign;
    if (before !== "") yield before + sign;
    before = sign;
  }
}

function sort(terms: Set<string>): Terms {
  const [english, others]: [string[], string[]] = [[], []];
  for (const term of terms) (/^[a-z]+$/.test(term) ? english : others).push(term);
  return { english, others };
}
