import type { Node } from "@tiptap/pm/model";
import { findMiddle, findPieces, isPartOf } from "#site/body/list-suggestions.ts";
import type { Suggestion, SuggestionKind } from "#site/body/suggestion-marks.ts";

/** The words that stand under one suggestion, and those of them that were not there before. */
export interface AddedWords extends Suggestion {
  kind: SuggestionKind;
  words: string;
  added: string;
}

/** Suggestions that hold more, or other words, than they did before; one that only lost words or moved is not among them. */
export function findAddedWords(before: Node, after: Node): AddedWords[] {
  const old = new Map(wordsUnder(before).map((entry) => [keyOf(entry), entry.words]));
  return wordsUnder(after).flatMap((entry) => {
    const known = old.get(keyOf(entry)) ?? "";
    return isPartOf(entry.words, known) ? [] : [{ ...entry, added: middleOf(known, entry.words) }];
  });
}

type Under = Suggestion & { kind: SuggestionKind; words: string };

function wordsUnder(document: Node): Under[] {
  const entries = new Map<string, Under>();
  for (const { suggestion, kind, words } of findPieces(document)) {
    const entry = { ...suggestion, kind, words };
    const known = entries.get(keyOf(entry));
    if (known) known.words += words;
    else entries.set(keyOf(entry), entry);
  }
  return [...entries.values()];
}

function keyOf({ kind, id, userId, name, at }: Omit<Under, "words">): string {
  return JSON.stringify([kind, id, userId, name, at]);
}

function middleOf(old: string, now: string): string {
  const { from, to } = findMiddle(old, now);
  return now.slice(from, to);
}
