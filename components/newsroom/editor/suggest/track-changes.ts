import type { Node, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { canJoin, Mapping, ReplaceAroundStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import { type Suggestion, suggestionOn } from "#site/body/suggestion-marks.ts";
import { countContent, cutSlice, markSuggested, remarkSlice } from "./suggested-slice.ts";
import { copyMeta } from "./unmark-new-words.ts";

export interface Author {
  userId: string;
  name: string;
}

/** What a new suggestion is called, and when it was made. */
export interface NewSuggestion extends Author {
  id: string;
  at: string;
}

/**
 * The same change as suggestions: words it would take out are marked and stay, words it brings are marked as brought;
 * the writer's own suggested words are changed at once. What is no word, break or block (bold, a link, the kind of a
 * paragraph, lists and quotations) is changed at once too.
 */
export function trackChanges(state: EditorState, original: Transaction, fresh: NewSuggestion): Transaction {
  const tracked = state.tr;
  let forward = new Mapping();
  original.steps.forEach((step, index) => {
    const before = tracked.steps.length;
    const document = original.docs[index];
    const replacement = document ? readReplacement(document, step) : null;
    const mirror = replacement
      ? suggestReplacement(tracked, replacement, { forward, fresh })
      : applyStep(tracked, step.map(forward));
    const next = new Mapping();
    next.appendMap(step.getMap().invert());
    next.appendMapping(forward);
    tracked.mapping.maps.slice(before).forEach((map, offset) => {
      const isMirror = before + offset === mirror && !(step instanceof ReplaceAroundStep);
      next.appendMap(map, isMirror ? 0 : undefined);
    });
    forward = next;
  });
  placeSelection(tracked, { state, original, forward });
  if (original.storedMarksSet) tracked.setStoredMarks(original.storedMarks);
  if (original.scrolledIntoView) tracked.scrollIntoView();
  copyMeta(original, tracked);
  return tracked.setTime(original.time);
}

function applyStep(tracked: Transaction, step: Step | null): number | null {
  if (!step || tracked.maybeStep(step).failed) return null;
  return tracked.steps.length - 1;
}

interface Replacement {
  from: number;
  to: number;
  slice: Slice;
}

/** What a step takes out and puts in, when that is more than the shells around it; else null. */
function readReplacement(document: Node, step: Step): Replacement | null {
  const isAround = step instanceof ReplaceAroundStep;
  if (!isAround && !(step instanceof ReplaceStep)) return null;
  const { from } = step;
  const to = isAround ? step.gapFrom : step.to;
  const slice = isAround ? cutSlice(step.slice, step.insert + step.slice.openStart) : step.slice;
  const taken = findTaken(document, from, to);
  const brought = countContent(slice);
  const breaks = taken.filter(({ node }) => node.isTextblock).length;
  const isShellOnly = taken.length === breaks && brought.leaves === 0;
  // Another kind of paragraph around the same words: a block of text goes and one comes, in one step.
  if (isShellOnly && (isAround ? breaks === brought.breaks : breaks + brought.breaks === 0)) return null;
  return { from, to, slice };
}

interface Suggesting {
  forward: Mapping;
  fresh: NewSuggestion;
}

/** Applies one replacement as suggestions; answers which of the steps made puts in the new content. */
function suggestReplacement(
  tracked: Transaction,
  step: Replacement,
  { forward, fresh }: Suggesting,
): number | null {
  const from = forward.map(step.from, 1);
  const to = Math.max(from, forward.map(step.to, -1));
  const suggestion = adjoining(tracked.doc, from, to, fresh.userId) ?? fresh;
  const before = tracked.steps.length;
  suggestDeletion(tracked, { from, to, suggestion });
  const { leaves, breaks } = countContent(step.slice);
  if (leaves + breaks === 0) return null;
  const at = tracked.mapping.slice(before).map(to, -1);
  const $at = tracked.doc.resolve(at);
  const mark = tracked.doc.type.schema.mark("insertion", { ...suggestion });
  const parent = $at.node(Math.max(0, $at.depth - step.slice.openStart)).type;
  const slice = remarkSlice(step.slice, parent, (node) => [markSuggested(node, mark)]);
  const isLevel = slice.openStart === slice.openEnd;
  const exact = isLevel ? applyStep(tracked, new ReplaceStep(at, at, slice)) : null;
  if (exact !== null) return exact;
  const steps = tracked.steps.length;
  tracked.replace(at, at, slice);
  return tracked.steps.length > steps ? steps : null;
}

/** Own words go at once; others', and the paper's, are marked as to go; what is marked already stays as it is. */
function suggestDeletion(
  tracked: Transaction,
  { from, to, suggestion }: { from: number; to: number; suggestion: Suggestion },
): void {
  const deletion = tracked.doc.type.schema.mark("deletion", { ...suggestion });
  for (const piece of findTaken(tracked.doc, from, to).toReversed()) {
    const { node, position, parent } = piece;
    const isOwn = suggestionOn(node, "insertion")?.userId === suggestion.userId;
    if (node.isInline) {
      if (isOwn) tracked.delete(piece.from, piece.to);
      else if (!suggestionOn(node, "deletion")) tracked.addMark(piece.from, piece.to, deletion);
    } else if (isOwn && node.isLeaf) tracked.delete(position, position + node.nodeSize);
    else if (isOwn && canJoin(tracked.doc, position)) tracked.join(position);
    else if (!suggestionOn(node, "deletion") && parent.type.allowsMarkType(deletion.type)) {
      tracked.addNodeMark(position, deletion);
    }
  }
}

interface Taken {
  node: Node;
  parent: Node;
  position: number;
  from: number;
  to: number;
}

/** Words, breaks and whole blocks between two positions. */
function findTaken(document: Node, from: number, to: number): Taken[] {
  const taken: Taken[] = [];
  if (to <= from) return taken;
  document.nodesBetween(from, to, (node, position, parent) => {
    if (!parent) return true;
    const end = position + node.nodeSize;
    if (node.isInline) {
      const range = { from: Math.max(position, from), to: Math.min(end, to) };
      if (range.to > range.from) taken.push({ node, parent, position, ...range });
    } else if ((node.isTextblock || node.isLeaf) && position >= from && position < to) {
      taken.push({ node, parent, position, from: position, to: position + 1 });
    }
    return true;
  });
  return taken;
}

/** The writer's own suggestion right at this place, which a further key stroke goes on with. */
function adjoining(document: Node, from: number, to: number, userId: string): Suggestion | null {
  const $from = document.resolve(from);
  const $to = document.resolve(to);
  const isAtStart = $from.parent.isTextblock && $from.parentOffset === 0;
  const isAtEnd = $to.parent.isTextblock && $to.parentOffset === $to.parent.content.size;
  const beside = [
    $from.nodeBefore,
    $to.nodeAfter,
    isAtStart ? $from.parent : null,
    isAtEnd && from < to ? $to.parent : null,
  ];
  for (const node of beside) {
    const own = node && ownSuggestion(node, userId);
    if (own) return own;
  }
  return null;
}

function ownSuggestion(node: Node, userId: string): Suggestion | null {
  const found = [suggestionOn(node, "insertion"), suggestionOn(node, "deletion")];
  return found.find((suggestion) => suggestion?.userId === userId) ?? null;
}

interface Placing {
  state: EditorState;
  original: Transaction;
  forward: Mapping;
}

/** The caret stands after new words; words that stay although deleted are passed in the direction of the deletion. */
function placeSelection(tracked: Transaction, { state, original, forward }: Placing): void {
  const [step] = original.steps;
  const isForward =
    step instanceof ReplaceStep &&
    step.slice.size === 0 &&
    state.selection.empty &&
    state.selection.head === step.from;
  const bias = isForward ? 1 : -1;
  const place = (position: number) => tracked.doc.resolve(forward.map(position, bias));
  const { selection } = original;
  if (selection instanceof TextSelection) {
    tracked.setSelection(TextSelection.between(place(selection.anchor), place(selection.head)));
  } else tracked.setSelection(Selection.near(place(selection.head), bias));
}
