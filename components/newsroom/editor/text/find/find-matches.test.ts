import { history, undo } from "@tiptap/pm/history";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { expect, test } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import {
  FindMatches,
  goToMatch,
  lookFor,
  readFind,
  replaceAllMatches,
  replaceMatch,
} from "./find-matches.ts";

/** An editor without a screen. */
function open(...blocks: unknown[]) {
  const doc = documentSchema.nodeFromJSON({
    type: "doc",
    content: [
      { type: "headline", content: [{ type: "text", text: "Ferry" }] },
      { type: "standfirst" },
      ...blocks,
    ],
  });
  const plugins = [...(FindMatches.config.addProseMirrorPlugins?.call({} as never) ?? []), history()];
  const view = {
    state: EditorState.create({ doc, plugins }),
    dispatch(transaction: Transaction) {
      view.state = view.state.apply(transaction);
    },
    dom: { querySelector: () => null },
  };
  return view as typeof view & EditorView;
}

const text = (words: string, ...marks: string[]) => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const query = { text: "ferry", matchCase: false, wholeWord: false };
const stand = (view: EditorView) => {
  const find = readFind(view.state);
  return find && `${find.current + 1}/${find.found.length}`;
};

test("walks around the ends", () => {
  const view = open(paragraph(text("ferry, ferry")));
  lookFor(view, query);
  expect(stand(view)).toBe("1/3");
  goToMatch(view, -1);
  expect(stand(view)).toBe("3/3");
  goToMatch(view, 1);
  expect(stand(view)).toBe("1/3");
});

test("follows what others write", () => {
  const view = open(paragraph(text("a ferry")), paragraph(text("end")));
  lookFor(view, query);
  goToMatch(view, 1);
  view.dispatch(view.state.tr.insertText("ferry ", 10));
  expect(stand(view)).toBe("3/3");
  view.dispatch(view.state.tr.insertText("x", 3));
  expect(stand(view)).toBe("2/2");
});

test("replaces one and goes on, and keeps bold", () => {
  const view = open(paragraph(text("The "), text("ferry", "bold"), text(" sails, the ferry")));
  lookFor(view, query);
  goToMatch(view, 1);
  replaceMatch(view, "boat");
  expect(view.state.doc.child(2).toJSON().content).toEqual([
    { type: "text", text: "The " },
    { type: "text", text: "boat", marks: [{ type: "bold" }] },
    { type: "text", text: " sails, the ferry" },
  ]);
  expect(stand(view)).toBe("2/2");
});

test("replaces all in one change, also by nothing and by what is looked for", () => {
  const view = open(paragraph(text("ferry ferry")), paragraph(text("ferry")));
  lookFor(view, query);
  expect(replaceAllMatches(view, "Ferry boat")).toBe(4);
  expect(view.state.doc.textContent).toBe("Ferry boatFerry boat Ferry boatFerry boat");
  expect(stand(view)).toMatch(/4$/);
  undo(view.state, view.dispatch);
  expect(view.state.doc.textContent).toBe("Ferryferry ferryferry");
  expect(replaceAllMatches(view, "")).toBe(4);
  expect(view.state.doc.textContent).toBe(" ");
  view.state.doc.check();
});

test("forgets everything when the search ends", () => {
  const view = open(paragraph(text("ferry")));
  lookFor(view, query);
  lookFor(view, null);
  expect(stand(view)).toBeNull();
});
