import { diffArrays } from "diff";
import type { Piece } from "./compared-text.ts";
import type { Word } from "./cut-words.ts";

export interface CutPiece {
  piece: Piece;
  words: Word[];
  /** How often each of its words occurs. */
  counts: Map<string, number>;
  key: string;
}

/** One row of a comparison: the block before and after, or one of them alone; `isMoved` when it left its place. */
export interface PiecePair {
  before: CutPiece | null;
  after: CutPiece | null;
  isMoved: boolean;
}

const MOST_EDITS = 4000;
/** Pairing tries every old block of a passage with every new one; in larger ones only those in the same place. */
const MOST_TRIES = 20_000;
/** The part of their words that two blocks share when one is the other, rewritten. */
const ALIKE = 0.35;
const MOVED_ALIKE = 0.75;
const SHORTEST_MOVED = 4;

/** Says which block of one version became which of the other: unchanged, rewritten in its place, moved, new or gone. */
export function pairPieces(before: CutPiece[], after: CutPiece[]): PiecePair[] {
  const head = countEqual(before, after);
  const tail = countEqual(before.slice(head).reverse(), after.slice(head).reverse());
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const start = before.slice(0, head).map((was, index) => pair(was, after[index] ?? null));
  const isSmall = old.length * fresh.length <= MOST_TRIES;
  const middle = isSmall ? pairPassage(old, fresh) : pairBetweenEquals(old, fresh);
  const end = before
    .slice(before.length - tail)
    .map((was, index) => pair(was, after.at(index - tail) ?? null));
  return findMoved([...start, ...middle, ...end]);
}

function countEqual(before: CutPiece[], after: CutPiece[]): number {
  const different = before.findIndex((was, index) => was.key !== after[index]?.key);
  return different < 0 ? before.length : different;
}

/** For long texts: blocks that are the same stay where they are, and each passage between them is paired by itself. */
function pairBetweenEquals(before: CutPiece[], after: CutPiece[]): PiecePair[] {
  const changes = diffArrays(before, after, {
    comparator: (old, fresh) => old.key === fresh.key,
    maxEditLength: MOST_EDITS,
  });
  const pairs: PiecePair[] = [];
  let [old, fresh] = [0, 0];
  let passage: { removed: CutPiece[]; added: CutPiece[] } = { removed: [], added: [] };
  const endPassage = () => {
    pairs.push(...pairPassage(passage.removed, passage.added));
    passage = { removed: [], added: [] };
  };
  for (const { added, removed, count } of changes ?? [
    { added: false, removed: true, count: before.length },
    { added: true, removed: false, count: after.length },
  ]) {
    if (!added && !removed) endPassage();
    for (let index = 0; index < count; index += 1) {
      const [was, is] = [added ? null : (before[old++] ?? null), removed ? null : (after[fresh++] ?? null)];
      if (was && is) pairs.push(pair(was, is));
      else if (was) passage.removed.push(was);
      else if (is) passage.added.push(is);
    }
  }
  endPassage();
  return pairs;
}

/** The pairing in order of a passage's old and new blocks that keeps the most text together. */
function pairPassage(removed: CutPiece[], added: CutPiece[]): PiecePair[] {
  const [rows, columns] = [removed.length, added.length];
  if (rows === 0 || columns === 0) return [...removed.map(gone), ...added.map(come)];
  if (rows * columns > MOST_TRIES) return pairByPlace(removed, added);
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const alike = removed.map((was) => added.map((is) => weigh(was, is)));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const shared = (row: number, column: number) => alike[row]?.[column] ?? Number.NEGATIVE_INFINITY;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const line = best[row];
      const together = shared(row, column) + at(row + 1, column + 1);
      if (line) line[column] = Math.max(together, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: PiecePair[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const [was, is] = [removed[row], added[column]];
    if (was && is && at(row, column) === shared(row, column) + at(row + 1, column + 1)) {
      pairs.push(pair(was, is));
      row += 1;
      column += 1;
    } else if (was && (!is || at(row, column) === at(row + 1, column))) {
      pairs.push(gone(was));
      row += 1;
    } else if (is) {
      pairs.push(come(is));
      column += 1;
    }
  }
  return pairs;
}

function pairByPlace(removed: CutPiece[], added: CutPiece[]): PiecePair[] {
  return Array.from({ length: Math.max(removed.length, added.length) }).flatMap((_, index) => {
    const [was, is] = [removed[index], added[index]];
    if (was && is && likeness(was, is) >= ALIKE) return [pair(was, is)];
    return [...(was ? [gone(was)] : []), ...(is ? [come(is)] : [])];
  });
}

/** A block that went in one place and came, nearly the same, in another has moved. */
function findMoved(pairs: PiecePair[]): PiecePair[] {
  const left = pairs.filter(({ before, after }) => before && !after);
  if (left.length * pairs.length > MOST_TRIES * 5) return pairs;
  for (const row of pairs) {
    const { after } = row;
    if (row.before || !after || after.words.length < SHORTEST_MOVED) continue;
    const found = left.find(
      ({ before, isMoved }) => before && !isMoved && likeness(before, after) >= MOVED_ALIKE,
    );
    if (!found) continue;
    found.isMoved = true;
    row.isMoved = true;
    row.before = found.before;
  }
  return pairs;
}

/** What it is worth to keep two blocks together: the longer what they share, the more. */
function weigh(was: CutPiece, is: CutPiece): number {
  const alike = likeness(was, is);
  return alike < ALIKE ? Number.NEGATIVE_INFINITY : alike * (was.words.length + is.words.length + 1);
}

/** The part of two blocks' words that both have (Dice's coefficient). */
function likeness(one: CutPiece, other: CutPiece): number {
  if (one.key === other.key) return 1;
  let [shared, total] = [0, 0];
  for (const [word, count] of one.counts) {
    shared += Math.min(count, other.counts.get(word) ?? 0);
    total += count;
  }
  for (const count of other.counts.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}

function pair(before: CutPiece | null, after: CutPiece | null): PiecePair {
  return { before, after, isMoved: false };
}

function gone(before: CutPiece): PiecePair {
  return pair(before, null);
}

function come(after: CutPiece): PiecePair {
  return pair(null, after);
}
