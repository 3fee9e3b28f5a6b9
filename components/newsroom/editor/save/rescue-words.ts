import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { type Step, Transform } from "@tiptap/pm/transform";
import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";

/** Words that a rebase would take out of the story without anybody having seen them go. */
export interface RescuedWords {
  /** `deleted_place`: the writer's own, in a place somebody else deleted; `swallowed`: somebody else's, in a place the writer deleted. */
  kind: "deleted_place" | "swallowed";
  words: string;
}

type Range = [from: number, to: number];

/**
 * The words that would disappear if `remote` were put under the writer's unsent `steps`: the writer's whose place is
 * gone, and those of `remote` that a deletion the writer made before seeing them now covers. `base` is the document
 * before `steps`. The rebase drops such steps and words in silence, so it is rehearsed here, one step a transaction.
 */
export function rescueWords(base: Node, steps: readonly Step[], remote: readonly Step[]): RescuedWords[] {
  if (steps.length === 0 || remote.length === 0) return [];
  let state = EditorState.create({ doc: base, plugins: [collab({ clientID: "me" })] });
  const transactions = steps.map((step) => {
    const transaction = state.tr.step(step);
    state = state.apply(transaction);
    return transaction;
  });
  const others = remote.map(() => "other");
  const rebased = sendableSteps(state.apply(receiveTransaction(state, remote, others)));
  const mine = apply(base, steps);
  const theirs = apply(base, remote);
  const both = apply(theirs.doc, rebased?.steps ?? []);
  const origins: readonly unknown[] = rebased?.origins ?? [];
  // A step may be dropped, or keep its place and be covered by a later one of the writer's that has moved.
  const lost = steps.flatMap((_step, index) => {
    const remaining = origins.indexOf(transactions[index]);
    const now = remaining < 0 ? [] : findInserted(both, [remaining]);
    return sizeOf(now) === sizeOf(findInserted(mine, [index])) ? [] : [index];
  });
  const places = findInserted(
    theirs,
    remote.map((_step, index) => index),
  );
  const rescued: RescuedWords[] = [
    { kind: "deleted_place", words: readRanges(mine.doc, findInserted(mine, lost)) },
    { kind: "swallowed", words: readDeleted(theirs.doc, rebased?.steps ?? [], places) },
  ];
  return rescued.filter(({ words }) => words !== "");
}

function apply(base: Node, steps: readonly Step[]): Transform {
  const transform = new Transform(base);
  for (const step of steps) transform.step(step);
  return transform;
}

/** Where the text that these steps put into the document stands at the end of the transform. */
function findInserted(transform: Transform, indexes: number[]): Range[] {
  const ranges: Range[] = [];
  for (const index of indexes) {
    const later = transform.mapping.slice(index + 1);
    transform.mapping.maps[index]?.forEach((_oldFrom, _oldTo, from, to) => {
      const start = later.map(from, 1);
      const end = later.map(to, -1);
      if (end > start) ranges.push([start, end]);
    });
  }
  return join(ranges);
}

/** What `steps` take out of these ranges of the document. */
function readDeleted(document: Node, steps: readonly Step[], places: Range[]): string {
  const words: string[] = [];
  let doc = document;
  let ranges = places;
  for (const step of steps) {
    const map = step.getMap();
    const gone: Range[] = [];
    map.forEach((oldFrom, oldTo) => {
      for (const [from, to] of ranges) gone.push([Math.max(from, oldFrom), Math.min(to, oldTo)]);
    });
    words.push(
      readRanges(
        doc,
        gone.filter(([from, to]) => to > from),
      ),
    );
    ranges = ranges
      .map(([from, to]): Range => [map.map(from, 1), map.map(to, -1)])
      .filter(([from, to]) => to > from);
    doc = step.apply(doc).doc ?? doc;
  }
  return words.filter(Boolean).join("\n");
}

function join(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of ranges.sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function sizeOf(ranges: Range[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0);
}

function readRanges(document: Node, ranges: Range[]): string {
  return ranges
    .map(([from, to]) => document.textBetween(from, to, "\n", "\n"))
    .filter((words) => words.trim() !== "")
    .join("\n");
}
