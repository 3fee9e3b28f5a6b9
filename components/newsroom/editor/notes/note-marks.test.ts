import { EditorState, TextSelection } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";
import { afterEach, expect, test, vi } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { anchorWords, flatText } from "#site/body/text-anchor.ts";
import {
  activeNote,
  createNoteMarks,
  findAnchor,
  type NoteAnchor,
  noteAnchors,
  noteAtCaret,
  orderedAnchors,
  showNotes,
} from "./note-marks.ts";

const marks = createNoteMarks();
const text = ["Headline", "", "The bridge opens on Monday.", "It cost 3 billion won."];
const document = documentSchema.node(
  "doc",
  null,
  ["headline", "standfirst", "paragraph", "paragraph"].map((name, index) =>
    documentSchema.node(name, null, text[index] ? [documentSchema.text(text[index])] : []),
  ),
);

function anchorOn(words: string, kind: NoteAnchor["kind"] = "open"): NoteAnchor {
  const at = flatText(document, 0, document.content.size).indexOf(words);
  const anchor = anchorWords(document, at, at + words.length);
  if (!anchor) throw new Error(`no ${words}`);
  return { ...anchor, id: words, quote: words, kind };
}

function begin(...anchors: NoteAnchor[]): EditorState {
  const state = EditorState.create({ doc: document, plugins: [marks] });
  return state.apply(showNotes(state, { anchors }));
}

function drawn(state: EditorState): [id: string, words: string][] {
  const set = marks.props.decorations?.call(marks, state);
  if (!(set instanceof DecorationSet)) return [];
  return set.find().map(({ from, to, spec }) => [spec.id, flatText(state.doc, from, to)]);
}

afterEach(() => vi.restoreAllMocks());

test("a key pressed before, beside or inside noted words draws nothing anew", () => {
  let state = begin(anchorOn("opens on"), anchorOn("billion"));
  const adding = vi.spyOn(DecorationSet.prototype, "add");
  const removing = vi.spyOn(DecorationSet.prototype, "remove");
  const places = [() => 1, () => anchorOn("opens on").from, () => findAnchor(state, "billion")?.from ?? 0];
  for (const place of places) state = state.apply(state.tr.insertText("x", place()));
  state = state.apply(state.tr.insertText("y", (findAnchor(state, "billion")?.from ?? 0) + 2));
  expect(drawn(state)).toEqual([
    ["opens on", "opens on"],
    ["billion", "biyllion"],
  ]);
  expect([adding.mock.calls, removing.mock.calls]).toEqual([[], []]);
});

test("deleted words lose their mark, and have it again when they are back", () => {
  const before = begin(anchorOn("opens on"));
  const { from, to } = anchorOn("opens on");
  const cut = before.apply(before.tr.delete(from, to));
  expect(drawn(cut)).toEqual([]);
  expect(drawn(cut.apply(cut.tr.insertText("opens on", from)))).toEqual([["opens on", "opens on"]]);
});

test("a resolved note is drawn only while it is looked at, until the caret goes elsewhere", () => {
  let state = begin(anchorOn("Monday", "resolved"));
  expect(drawn(state)).toEqual([]);
  state = state.apply(showNotes(state, { active: "Monday" }));
  expect(drawn(state)).toEqual([["Monday", "Monday"]]);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)));
  expect([activeNote(state), drawn(state)]).toEqual([null, []]);
});

test("the caret finds the note on the fewest words, and notes come in the order of the text", () => {
  let state = begin(
    anchorOn("cost 3 billion"),
    anchorOn("billion"),
    anchorOn("Headline"),
    anchorOn("won", "resolved"),
  );
  expect(orderedAnchors(state).map(({ id }) => id)).toEqual(["Headline", "cost 3 billion", "billion"]);
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchorOn("billion").from + 1)));
  expect(noteAtCaret(state)?.id).toBe("billion");
  expect(noteAnchors(state)).toHaveLength(4);
});
