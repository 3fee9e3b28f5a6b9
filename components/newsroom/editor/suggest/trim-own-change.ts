import { type Node, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import { findMiddle } from "#site/body/list-suggestions.ts";
import { isSuggestionMark } from "#site/body/suggestion-marks.ts";
import { copyMeta } from "./unmark-new-words.ts";

/**
 * The writer's change without what they did not do. While a syllable is composed the page shows it without the marks of
 * its place; read back from there, the words around it would seem to have lost their suggestions. So of what a
 * composition replaces only the letters that differ count, and no command but settling touches a suggestion's mark.
 */
export function trimOwnChange(state: EditorState, original: Transaction): Transaction {
  const isComposed = original.getMeta("composition") !== undefined;
  const steps = original.steps.map((step, index) => trim(original.docs[index], step, isComposed));
  if (steps.every((step, index) => step === original.steps[index])) return original;
  const change = state.tr;
  for (const step of steps) if (step) change.step(step);
  change.setSelection(original.selection.map(change.doc, new Mapping()));
  if (original.storedMarksSet) change.setStoredMarks(original.storedMarks);
  if (original.scrolledIntoView) change.scrollIntoView();
  copyMeta(original, change);
  return change.setTime(original.time);
}

function trim(document: Node | undefined, step: Step, isComposed: boolean): Step | null {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    return isSuggestionMark(step.mark) ? null : step;
  }
  if (!document || !isComposed || !(step instanceof ReplaceStep)) return step;
  const old = plainLine(document.slice(step.from, step.to));
  const now = plainLine(step.slice);
  if (old === null || now === null || old === "") return step;
  const { from: start, to } = findMiddle(old, now);
  const end = now.length - to;
  if (start + end === 0) return step;
  if (old.length === start + end && now.length === start + end) return null;
  const middle = new Slice(step.slice.content.cut(start, now.length - end), 0, 0);
  return new ReplaceStep(step.from + start, step.to - end, middle);
}

/** The letters of a slice that holds nothing but words of one line; null for anything more. */
function plainLine({ content, openStart, openEnd }: Slice): string | null {
  if (openStart > 0 || openEnd > 0) return null;
  let words = "";
  for (const node of content.content) {
    if (!node.isText) return null;
    words += node.text ?? "";
  }
  return words;
}
