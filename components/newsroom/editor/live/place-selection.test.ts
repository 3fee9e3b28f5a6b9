import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { expect, test } from "vitest";
import type { PresenceView } from "#newsroom/stories/presence-input.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { localSelection, sharedSelection } from "./place-selection.ts";

const base = documentSchema.nodeFromJSON({
  type: "doc",
  content: [
    { type: "headline" },
    { type: "standfirst" },
    { type: "paragraph", content: [{ type: "text", text: "One two three" }] },
  ],
});
/** Where the paragraph's text begins. */
const START = 5;

function open(doc: Node, clientID: string) {
  return EditorState.create({ doc, plugins: [collab({ version: 0, clientID })] });
}

function caretAt(state: EditorState, position: number) {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
}

function heard(said: ReturnType<typeof sharedSelection>): PresenceView {
  return { ...said, windowId: "w", storyId: "s", userId: "u", name: "N", isIdle: false, isLeaving: false };
}

test("a caret is found again in a window with unsent words of its own", () => {
  const theirs = caretAt(open(base, "a"), START + 4); // before "two"
  let mine = open(base, "b");
  mine = mine.apply(mine.tr.insertText("Zero ", START));
  const place = localSelection(mine, heard(sharedSelection(theirs)));
  expect(place && mine.doc.textBetween(place.head, place.head + 3)).toBe("two");
});

test("unsent words of the one who speaks do not shift their caret for the others", () => {
  let theirs = open(base, "a");
  theirs = theirs.apply(theirs.tr.insertText("Zero ", START));
  theirs = caretAt(theirs, START + 9); // before "two", after their own unsent "Zero "
  const mine = open(base, "b");
  const place = localSelection(mine, heard(sharedSelection(theirs)));
  expect(place && mine.doc.textBetween(place.head, place.head + 3)).toBe("two");
});

test("word of another version is not placed until its steps are here", () => {
  let theirs = open(base, "a");
  theirs = theirs.apply(theirs.tr.insertText("Zero ", START));
  const steps = sendableSteps(theirs)?.steps ?? [];
  theirs = theirs.apply(receiveTransaction(theirs, steps, ["a"]));
  const said = heard(sharedSelection(caretAt(theirs, START + 9)));
  const mine = open(base, "b");
  expect(localSelection(mine, said)).toBeNull();
  const caughtUp = mine.apply(receiveTransaction(mine, steps, ["a"]));
  const place = localSelection(caughtUp, said);
  expect(place && caughtUp.doc.textBetween(place.head, place.head + 3)).toBe("two");
});

test("a selection that cannot be in this document is not drawn", () => {
  const mine = open(base, "b");
  expect(localSelection(mine, heard({ version: 0, selection: { anchor: 900, head: 901 } }))).toBeNull();
});
