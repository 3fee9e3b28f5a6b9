import type { Node } from "@tiptap/pm/model";
import { Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step, Transform } from "@tiptap/pm/transform";
import { diffArrays } from "diff";

/** Beyond so many differing blocks the exact ones are not worth looking for. */
const MOST_EDITS = 2000;

/**
 * The steps that turn one document into another and touch nothing that is the same in both, so that words another
 * window has not sent yet, in a paragraph that stays, keep their place. Empty when the documents are equal.
 */
export function buildRestore(from: Node, to: Node): Step[] {
  const transform = new Transform(from);
  const [keys, wanted] = [blockKeys(from), blockKeys(to)];
  const changes = diffArrays(keys, wanted, { maxEditLength: MOST_EDITS });
  if (!changes) return [wholeReplacement(from, to)];

  // Backwards, so that what is still to come keeps its place.
  let [at, source, target] = [from.content.size, from.childCount, to.childCount];
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const change = changes[index];
    const before = changes[index - 1];
    if (!change) continue;
    if (!change.added && !change.removed) {
      at -= sizeOf(from, source - change.count, source);
      source -= change.count;
      target -= change.count;
      continue;
    }
    const pair = change.added && before?.removed ? before : null;
    const removed = change.removed ? change.count : (pair?.count ?? 0);
    const added = change.added ? change.count : 0;
    if (pair) index -= 1;
    const size = sizeOf(from, source - removed, source);
    const blocks = to.slice(startOf(to, target - added), startOf(to, target));
    replaceNarrowly(transform, at - size, at, new Slice(blocks.content, 0, 0));
    at -= size;
    source -= removed;
    target -= added;
  }
  return transform.doc.eq(to) ? transform.steps : [wholeReplacement(from, to)];
}

/** The head's two blocks are always there: their key is their place, so that they are never taken for one another. */
function blockKeys(document: Node): string[] {
  return document.children.map((block, index) => (index < 2 ? `${index} ` : "") + JSON.stringify(block));
}

function startOf(document: Node, child: number): number {
  return sizeOf(document, 0, child);
}

function sizeOf(document: Node, from: number, to: number): number {
  return document.children.slice(from, to).reduce((sum, block) => sum + block.nodeSize, 0);
}

/** Replaces a range of whole blocks; one block by one of its kind only where their contents differ. */
function replaceNarrowly(transform: Transform, from: number, to: number, slice: Slice): void {
  const [old, fresh] = [transform.doc.nodeAt(from), slice.content.firstChild];
  const isOneForOne =
    old && fresh && slice.content.childCount === 1 && from + old.nodeSize === to && old.sameMarkup(fresh);
  if (!isOneForOne || !old.isTextblock) {
    transform.step(new ReplaceStep(from, to, slice));
    return;
  }
  const start = old.content.findDiffStart(fresh.content);
  const end = old.content.findDiffEnd(fresh.content);
  if (start === null || !end) return;
  // In "aa" made "aaa" the equal ends overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const inside = fresh.slice(start, end.b + overlap);
  transform.step(new ReplaceStep(from + 1 + start, from + 1 + end.a + overlap, inside));
}

function wholeReplacement(from: Node, to: Node): Step {
  return new ReplaceStep(0, from.content.size, new Slice(to.content, 0, 0));
}
