import type { Fragment, Node, Slice } from "@tiptap/pm/model";
import { ReplaceAroundStep, ReplaceStep, type Step } from "@tiptap/pm/transform";

/** A stretch of a document's text that is found again after the text has changed. */
export interface TextAnchor {
  /** ProseMirror positions, equal when the text was deleted: then they are where it was. */
  from: number;
  to: number;
  /** The words between them, one character a position; of deleted text the last that were there. */
  words: string;
  /** Something was put beside the words: an undo may be bringing back what was taken away, see `mendAnchor`. */
  mayMend?: boolean;
}

/** An anchor on the words between two positions, without space or edges of blocks around them; null where are none. */
export function anchorWords(document: Node, from: number, to: number): TextAnchor | null {
  const text = flatText(document, from, to);
  const words = text.trim();
  if (words === "") return null;
  const start = from + text.indexOf(words);
  return { from: start, to: start + words.length, words };
}

/** What stands between two positions, one character a position: the edge of a block or a line break is a newline. */
export function flatText(document: Node, from: number, to: number): string {
  return flatSlice(document.slice(from, to));
}

function flatSlice({ content, openStart, openEnd }: Slice): string {
  const text = flatFragment(content);
  // Half a pair and NUL cannot be kept by every database, so that nobody may have them here.
  return text
    .slice(openStart, text.length - openEnd)
    .toWellFormed()
    .replaceAll("\0", "\uFFFD");
}

function flatFragment(fragment: Fragment): string {
  let text = "";
  fragment.forEach((node) => {
    if (node.isText) text += node.text ?? "";
    else text += node.isLeaf ? "\n" : `\n${flatFragment(node.content)}\n`;
  });
  return text;
}

/** One stretch that a step replaces, in positions before it. */
interface Change {
  start: number;
  end: number;
  inserted: string;
}

function changesOf(step: Step): Change[] {
  if (step instanceof ReplaceStep)
    return [{ start: step.from, end: step.to, inserted: flatSlice(step.slice) }];
  if (!(step instanceof ReplaceAroundStep)) return [];
  const text = flatSlice(step.slice);
  return [
    { start: step.from, end: step.gapFrom, inserted: text.slice(0, step.insert) },
    { start: step.gapTo, end: step.to, inserted: text.slice(step.insert) },
  ];
}

/** Where the anchors are after a step. No document is needed, so that thousands of steps are followed at once. */
export function followStep<Anchor extends TextAnchor>(anchors: readonly Anchor[], step: Step): Anchor[] {
  // The last first: what comes before a change keeps its positions.
  const changes = changesOf(step).reverse();
  if (changes.length === 0) return [...anchors];
  return anchors.map((anchor) => changes.reduce<Anchor>(followChange, anchor));
}

function followChange<Anchor extends TextAnchor>(anchor: Anchor, change: Change): Anchor {
  const { from, to } = anchor;
  const { start, end, inserted } = change;
  const grown = inserted.length - (end - start);
  if (from === to) return followLost(anchor, change);
  const mayMend = anchor.mayMend || (inserted !== "" && (end === from || start === to));
  if (end <= from) return { ...anchor, from: from + grown, to: to + grown, mayMend };
  if (start >= to) return { ...anchor, mayMend };
  if (start <= from && end >= to && !(start === from && end === to && hasWords(inserted))) {
    return findIn(anchor, change) ?? { ...anchor, from: start, to: start };
  }
  const left = Math.max(start, from) - from;
  const isInside = start >= from && end <= to;
  const kept = anchor.words.slice(0, left) + (isInside ? inserted : "") + anchor.words.slice(end - from);
  const next = {
    from: start < from ? start + inserted.length : from,
    to: end > to ? start : to + grown,
  };
  if (!hasWords(kept)) return { ...anchor, from: next.from, to: next.from };
  return { ...anchor, ...next, words: kept };
}

/** Deleted text is found again where it is put back, by an undo, a paste elsewhere, or an older version restored. */
function followLost<Anchor extends TextAnchor>(anchor: Anchor, change: Change): Anchor {
  const { from } = anchor;
  const { start, end, inserted } = change;
  const isBeside = start <= from && end >= from;
  const isLong = anchor.words.trim().length >= MOVED_LEAST;
  const found = isBeside || isLong ? findIn(anchor, change) : null;
  if (found) return found;
  if (isBeside) return { ...anchor, from: start, to: start, mayMend: anchor.mayMend || inserted !== "" };
  const moved = end < from ? from + inserted.length - (end - start) : from;
  return { ...anchor, from: moved, to: moved };
}

/** Shorter words may stand anywhere by chance; they are looked for only where they were. */
const MOVED_LEAST = 8;

function findIn<Anchor extends TextAnchor>(anchor: Anchor, { start, inserted }: Change): Anchor | null {
  const at = nearest(inserted, anchor.words, anchor.from - start);
  if (at === null) return null;
  const from = start + at;
  return { ...anchor, from, to: from + anchor.words.length };
}

/**
 * Words that were taken away bit by bit come back bit by bit. When they stand again where the anchor is, the anchor
 * stands on all of them.
 */
export function mendAnchor<Anchor extends TextAnchor>(anchor: Anchor, quote: string, document: Node): Anchor {
  const { from, to, words, mayMend } = anchor;
  if (!mayMend) return anchor;
  if (from < to && words === quote) return { ...anchor, mayMend: false };
  const start = Math.max(0, from - quote.length);
  const around = flatText(document, start, Math.min(document.content.size, to + quote.length));
  const at = nearest(around, quote, from - start);
  if (at === null) return anchor;
  return { ...anchor, mayMend: false, from: start + at, to: start + at + quote.length, words: quote };
}

/** Where `words` begin in `text`, as near to `wanted` as they do; null when they are not in it. */
function nearest(text: string, words: string, wanted: number): number | null {
  if (!hasWords(words)) return null;
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  return best;
}

/** Whether there is more than edges of blocks and space. */
export function hasWords(text: string): boolean {
  return text.trim() !== "";
}
