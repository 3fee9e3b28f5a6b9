import type { Node } from "@tiptap/pm/model";
import { compareWords } from "./compare-words.ts";
import type { ComparedPart, ComparedPiece, Piece } from "./compared-text.ts";
import { cutPieces } from "./cut-pieces.ts";
import { cutWords } from "./cut-words.ts";
import { type CutPiece, type PiecePair, pairPieces } from "./pair-pieces.ts";

/** Two versions of a story as one text: every block in its place, every word the same, deleted or inserted. */
export function compareDocuments(before: Node, after: Node, language: string): ComparedPiece[] {
  const [old, fresh] = [cutPieces(before), cutPieces(after)].map((pieces) =>
    pieces.map((piece) => cut(piece, language)),
  );
  if (!old || !fresh) return [];
  // Headline and standfirst are themselves whatever they say; only the body's blocks come, go and move.
  const heads = [0, 1].map((place) => ({
    before: old[place] ?? null,
    after: fresh[place] ?? null,
    isMoved: false,
  }));
  return [...heads, ...pairPieces(old.slice(2), fresh.slice(2))].map(comparePair);
}

function cut(piece: Piece, language: string): CutPiece {
  const words = cutWords(piece.runs, language);
  const counts = new Map<string, number>();
  for (const { key, isWord } of words) if (isWord) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rule = piece.kind === "rule" ? "rule " : "";
  return { piece, words, counts, key: rule + words.map(({ key }) => key).join("") };
}

function comparePair({ before, after, isMoved }: PiecePair): ComparedPiece {
  if (before && after) {
    const parts = compareWords(before.words, after.words);
    const kindBefore = before.piece.kind === after.piece.kind ? null : before.piece.kind;
    const isSame = kindBefore === null && parts.every(({ change }) => change === "same");
    const change = isMoved ? "moved_here" : isSame ? "same" : "changed";
    return { kind: after.piece.kind, kindBefore, change, parts };
  }
  if (after)
    return { kind: after.piece.kind, kindBefore: null, change: "inserted", parts: whole(after, "inserted") };
  if (before) {
    const change = isMoved ? "moved_away" : "removed";
    return { kind: before.piece.kind, kindBefore: null, change, parts: whole(before, "deleted") };
  }
  throw new Error("a pair of nothing");
}

function whole({ piece }: CutPiece, change: ComparedPart["change"]): ComparedPart[] {
  return piece.runs.map((run) => ({ ...run, change }));
}
