import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { type FindQuery, type Found, findInDocument } from "./find-text.ts";

/** What is being looked for and where it is; `current` counts from 0 and is -1 when nothing was found. */
export interface FindState {
  query: FindQuery;
  found: Found[];
  current: number;
  known: WeakMap<Node, [number, number][]>;
  marks: DecorationSet;
}

type FindChange = { query: FindQuery | null } | { current: number };

const key = new PluginKey<FindState | null>("findMatches");
/** More matches than this are counted and visited, and only those nearest in order are coloured. */
const MOST_MARKS = 2000;

/** Marks what is looked for while it is looked for; matches follow the text, whoever changes it. */
export const FindMatches = Extension.create({
  name: "findMatches",
  addProseMirrorPlugins() {
    return [
      new Plugin<FindState | null>({
        key,
        state: { init: () => null, apply: follow },
        props: { decorations: (state) => key.getState(state)?.marks },
      }),
    ];
  },
});

export function readFind(state: EditorState): FindState | null {
  return key.getState(state) ?? null;
}

/** Looks for something else from where the selection is; null ends the search. */
export function lookFor(view: EditorView, query: FindQuery | null): void {
  const change: FindChange = { query: query?.text ? query : null };
  view.dispatch(view.state.tr.setMeta(key, change).setMeta("addToHistory", false));
}

/** Goes to the next match (1) or the one before (-1), around the ends. */
export function goToMatch(view: EditorView, by: 1 | -1): void {
  const find = readFind(view.state);
  if (!find || find.found.length === 0) return;
  const current = (find.current + by + find.found.length) % find.found.length;
  const change: FindChange = { current };
  view.dispatch(select(view.state.tr, find.found[current]).setMeta(key, change));
  showMatch(view);
}

/** Brings the current match into the middle of the window; the caret may be in the search box meanwhile. */
export function showMatch(view: EditorView): void {
  view.dom.querySelector(".find-match.is-current")?.scrollIntoView({ block: "center" });
}

/** Leaves the search with the current match selected, ready to be typed over. */
export function endFind(view: EditorView): void {
  const find = readFind(view.state);
  const change: FindChange = { query: null };
  view.dispatch(select(view.state.tr, find?.found[find.current]).setMeta(key, change));
  view.focus();
}

/** Replaces the current match, keeping its bold, italic or link, and goes to the next. */
export function replaceMatch(view: EditorView, replacement: string): void {
  const find = readFind(view.state);
  const match = find?.found[find.current];
  if (!match) return;
  view.dispatch(closeHistory(replaceIn(view.state.tr, [match], replacement)));
  showMatch(view);
}

/** Replaces every match in one change, which one undo takes back; answers how many there were. */
export function replaceAllMatches(view: EditorView, replacement: string): number {
  const found = readFind(view.state)?.found ?? [];
  if (found.length > 0) view.dispatch(closeHistory(replaceIn(view.state.tr, found, replacement)));
  return found.length;
}

function replaceIn(transaction: Transaction, found: readonly Found[], replacement: string): Transaction {
  for (const { from, to } of found.toReversed()) {
    if (replacement === "") transaction.delete(from, to);
    else transaction.insertText(replacement, from, to);
  }
  return transaction;
}

function select(transaction: Transaction, match: Found | undefined): Transaction {
  if (!match) return transaction;
  return transaction.setSelection(TextSelection.create(transaction.doc, match.from, match.to));
}

function follow(
  transaction: Transaction,
  before: FindState | null,
  _old: EditorState,
  state: EditorState,
): FindState | null {
  const change: FindChange | undefined = transaction.getMeta(key);
  if (change && "query" in change) {
    return change.query && search(state.doc, change.query, new WeakMap(), state.selection.from);
  }
  if (!before) return null;
  if (change)
    return { ...before, current: change.current, marks: mark(state.doc, before.found, change.current) };
  if (!transaction.docChanged) return before;
  // Colours that come and go around a syllable that is being composed would break it.
  if (transaction.getMeta("composition") !== undefined) {
    const found = before.found.map(({ from, to }) => ({
      from: transaction.mapping.map(from, 1),
      to: transaction.mapping.map(to, -1),
    }));
    return { ...before, found, marks: before.marks.map(transaction.mapping, transaction.doc) };
  }
  const at = before.found[before.current]?.from ?? state.selection.from;
  return search(state.doc, before.query, before.known, transaction.mapping.map(at));
}

/** The first match from a place on is the current one; from the top again when there is none after it. */
function search(document: Node, query: FindQuery, known: FindState["known"], from: number): FindState {
  const found = findInDocument(document, query, known);
  const next = found.findIndex((match) => match.from >= from);
  const current = next === -1 && found.length > 0 ? 0 : next;
  return { query, found, current, known, marks: mark(document, found, current) };
}

function mark(document: Node, found: readonly Found[], current: number): DecorationSet {
  const first = Math.max(0, current - MOST_MARKS / 2);
  const marks = found.slice(first, first + MOST_MARKS).map(({ from, to }, index) =>
    Decoration.inline(from, to, {
      class: first + index === current ? "find-match is-current" : "find-match",
    }),
  );
  return DecorationSet.create(document, marks);
}
