import type { Node } from "@tiptap/pm/model";
import { type Suggestion, type SuggestionKind, suggestionOn } from "./suggestion-marks.ts";

/** One run of words, or one break, that a suggestion marks. */
export interface SuggestionPiece {
  kind: SuggestionKind;
  suggestion: Suggestion;
  /** The words; a break between blocks is `¶`. */
  words: string;
  from: number;
  to: number;
}

/** One suggestion as a person settles it: all pieces that share its id and author. */
export interface SuggestionEntry extends Suggestion {
  key: string;
  /** What would go, and what would come instead. */
  removed: string;
  added: string;
  pieces: SuggestionPiece[];
}

export const BREAK = "¶";

/** Pieces of blocks that have not changed since: a key stroke reads again the block it fell into, and no other. */
const known = new WeakMap<Node, SuggestionPiece[]>();

/** Every suggested run of a node's content, in document order; positions count from the content's start. */
export function findPieces(node: Node): SuggestionPiece[] {
  const answer = known.get(node);
  if (answer) return answer;
  const pieces: SuggestionPiece[] = [];
  node.forEach((child, offset) => {
    for (const kind of ["deletion", "insertion"] as const) {
      const suggestion = suggestionOn(child, kind);
      if (!suggestion) continue;
      const size = child.isTextblock ? 1 : child.nodeSize;
      pieces.push({ kind, suggestion, words: child.text ?? BREAK, from: offset, to: offset + size });
    }
    if (child.isLeaf) return;
    for (const piece of findPieces(child)) {
      pieces.push({ ...piece, from: piece.from + offset + 1, to: piece.to + offset + 1 });
    }
  });
  known.set(node, pieces);
  return pieces;
}

export function suggestionKey({ userId, id }: Suggestion): string {
  return `${userId} ${id}`;
}

const listed = new WeakMap<Node, SuggestionEntry[]>();

/** Every open suggestion of a document, in the order of their first pieces. */
export function listSuggestions(document: Node): SuggestionEntry[] {
  const answer = listed.get(document) ?? gather(document);
  listed.set(document, answer);
  return answer;
}

function gather(document: Node): SuggestionEntry[] {
  const entries = new Map<string, SuggestionEntry>();
  for (const piece of findPieces(document)) {
    const key = suggestionKey(piece.suggestion);
    const entry = entries.get(key) ?? { ...piece.suggestion, key, removed: "", added: "", pieces: [] };
    if (piece.kind === "insertion") entry.added += piece.words;
    else entry.removed += piece.words;
    entry.pieces.push(piece);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** Whether a text can be had from another by leaving something out. */
export function isPartOf(part: string, whole: string): boolean {
  let found = 0;
  for (let at = 0; at < whole.length && found < part.length; at += 1) {
    if (whole[at] === part[found]) found += 1;
  }
  return found === part.length;
}

/** Where a text differs from an older one: what it has between the beginning and the end that both share. */
export function findMiddle(old: string, now: string): { from: number; to: number } {
  let from = 0;
  while (from < Math.min(old.length, now.length) && old[from] === now[from]) from += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - from && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { from, to: now.length - end };
}
