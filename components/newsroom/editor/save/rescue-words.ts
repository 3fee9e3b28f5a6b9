import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { type Step, Transform } from "@tiptap/pm/transform";
import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";

/**
 * The words that would disappear if `remote` were put under the writer's unsent `steps` (their places were deleted
 * by somebody else), or "" when every step finds its place. `base` is the document before `steps`.
 * The rebase drops such steps without a word, so it is rehearsed here, one step a transaction, to see which remain.
 */
export function rescueWords(base: Node, steps: readonly Step[], remote: readonly Step[]): string {
  if (steps.length === 0 || remote.length === 0) return "";
  let state = EditorState.create({ doc: base, plugins: [collab({ clientID: "me" })] });
  const transactions = steps.map((step) => {
    const transaction = state.tr.step(step);
    state = state.apply(transaction);
    return transaction;
  });
  const rehearsal = state.apply(
    receiveTransaction(
      state,
      remote,
      remote.map(() => "other"),
    ),
  );
  const remaining = new Set(sendableSteps(rehearsal)?.origins ?? []);
  const dropped = transactions.flatMap((transaction, index) => (remaining.has(transaction) ? [] : [index]));
  if (dropped.length === 0) return "";
  const mine = new Transform(base);
  for (const step of steps) mine.step(step);
  return readInserted(mine, dropped);
}

/** The text that these steps put into the document, as it stands at the end of the transform. */
function readInserted(transform: Transform, indexes: number[]): string {
  const ranges: [number, number][] = [];
  for (const index of indexes) {
    const later = transform.mapping.slice(index + 1);
    transform.mapping.maps[index]?.forEach((_oldFrom, _oldTo, from, to) => {
      const start = later.map(from, 1);
      const end = later.map(to, -1);
      if (end > start) ranges.push([start, end]);
    });
  }
  ranges.sort((one, other) => one[0] - other[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined
    .map(([from, to]) => transform.doc.textBetween(from, to, "\n", "\n"))
    .filter((words) => words.trim() !== "")
    .join("\n");
}
