import type { Fragment, Mark, Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Mapping, ReplaceAroundStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import { BREAK, findMiddle } from "#site/body/list-suggestions.ts";
import { isSuggestionMark, readSuggestion } from "#site/body/suggestion-marks.ts";
import { remarkSlice } from "./suggested-slice.ts";

/**
 * A plain change whose new words belong to no suggestion: ProseMirror lets them inherit the marks of their place, and
 * so they would stand under the name of whoever suggested there. Words that were marked before keep their marks.
 */
export function unmarkNewWords(state: EditorState, original: Transaction): Transaction {
  if (!original.steps.some(bringsSuggestion)) return original;
  const change = state.tr;
  original.steps.forEach((step) => {
    change.step(unmark(change.doc, step));
  });
  change.setSelection(original.selection.map(change.doc, new Mapping()));
  if (original.storedMarksSet) change.setStoredMarks(original.storedMarks);
  if (original.scrolledIntoView) change.scrollIntoView();
  copyMeta(original, change);
  return change.setTime(original.time);
}

/** ProseMirror keeps a transaction's notes to itself; other plugins wait for them. */
export function copyMeta(original: Transaction, copy: Transaction): void {
  const notes: unknown = Reflect.get(original, "meta");
  if (typeof notes !== "object" || notes === null) return;
  for (const [key, value] of Object.entries(notes)) copy.setMeta(key, value);
}

function bringsSuggestion(step: Step): boolean {
  if (!(step instanceof ReplaceStep) && !(step instanceof ReplaceAroundStep)) return false;
  return wordsUnder(step.slice.content).size > 0;
}

function unmark(document: Node, step: Step): Step {
  if (!bringsSuggestion(step)) return step;
  if (!(step instanceof ReplaceStep) && !(step instanceof ReplaceAroundStep)) return step;
  const $from = document.resolve(step.from);
  const parent = $from.node(Math.max(0, $from.depth - step.slice.openStart)).type;
  const old = wordsUnder(document.slice(step.from, step.to).content);
  const now = wordsUnder(step.slice.content);
  const read = new Map<string, number>();
  const slice = remarkSlice(step.slice, parent, (piece) => {
    let runs = [piece];
    for (const mark of piece.marks.filter(isSuggestionMark)) {
      const key = keyOf(mark);
      const fresh = findMiddle(old.get(key) ?? "", now.get(key) ?? "");
      const at = read.get(key) ?? 0;
      read.set(key, at + (piece.text ?? BREAK).length);
      runs = unmarkRange(runs, mark, { from: fresh.from - at, to: fresh.to - at });
    }
    return runs;
  });
  return step instanceof ReplaceAroundStep
    ? new ReplaceAroundStep(step.from, step.to, step.gapFrom, step.gapTo, slice, step.insert)
    : new ReplaceStep(step.from, step.to, slice);
}

/** Takes a mark from the letters in a range (counted over all runs), or from a block whose break lies in it. */
function unmarkRange(runs: Node[], mark: Mark, { from, to }: { from: number; to: number }): Node[] {
  let start = 0;
  return runs.flatMap((run) => {
    const length = (run.text ?? BREAK).length;
    const range = [Math.max(0, from - start), Math.min(length, to - start)] as const;
    start += length;
    if (range[1] <= range[0]) return [run];
    const bare = run.mark(mark.removeFromSet(run.marks));
    if (!run.isText) return [bare];
    return [
      ...(range[0] > 0 ? [run.cut(0, range[0])] : []),
      bare.cut(range[0], range[1]),
      ...(range[1] < length ? [run.cut(range[1])] : []),
    ];
  });
}

function keyOf(mark: Mark): string {
  return JSON.stringify([mark.type.name, readSuggestion(mark)]);
}

/** The words under each suggestion. */
function wordsUnder(content: Fragment): Map<string, string> {
  const words = new Map<string, string>();
  content.descendants((node) => {
    for (const mark of node.marks.filter(isSuggestionMark)) {
      words.set(keyOf(mark), (words.get(keyOf(mark)) ?? "") + (node.text ?? BREAK));
    }
  });
  return words;
}
