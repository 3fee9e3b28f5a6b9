import type { Editor } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import type { Fields, WireView } from "#newsroom/stories/story-view.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import type { StoryApi } from "../save/story-api.ts";
import { createStoryFields } from "../save/story-fields.ts";
import { applyWire } from "./apply-wire.ts";
import { bringBack, isWrittenSince, undoWire } from "./take-back-wire.ts";
import { type Finding, isFindingChanged, undoFinding } from "./undo-finding.ts";

const start: { [Name in keyof Fields]: Fields[Name]["value"] } = {
  language: "en",
  section: null,
  slug: "",
  byline: [],
  dateline: { place: null, placeText: "", date: null },
  source: null,
  credit: "",
  stamp: null,
  targetLength: null,
  kicker: "",
  topics: [],
  lead: null,
  deadline: null,
  priority: 5,
  slugline: "",
  needsLegal: false,
  isSensitive: false,
  needsPicture: false,
  notForPublication: false,
  internalNote: "",
};
const paragraph = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
const names = [{ text: "Anna Moor", role: "native" as const, script: "Latn", language: "en" }];
const findings: Record<"headline" | "byline" | "source", Finding> = {
  headline: { field: "headline", shown: "Nets", from: "Nets", note: null },
  byline: { field: "byline", shown: "Anna Moor", from: "By Anna Moor", note: null },
  source: { field: "source", shown: "Wire", from: "(Wire)", note: null },
};

/** A story into which copy has come. */
function pasted() {
  let state = EditorState.create({
    doc: documentSchema.nodeFromJSON({
      type: "doc",
      content: [{ type: "headline" }, { type: "standfirst" }, { type: "paragraph" }],
    }),
    plugins: [history()],
  });
  const editor = {
    get state() {
      return state;
    },
    view: {
      dispatch: (transaction: Transaction) => {
        state = state.apply(transaction);
      },
    },
  } as unknown as Editor;
  const states = Object.entries(start).map(([name, value]) => [
    name,
    { value, seq: 0, setBy: null, setAt: null },
  ]);
  const never = { setField: () => new Promise(() => {}) } as unknown as StoryApi;
  const fields = createStoryFields(Object.fromEntries(states) as Fields, never, null);
  const wire = {
    wireCopyId: "w",
    recognised: { headline: "Nets", standfirst: null, blocks: [paragraph("One."), paragraph("Two.")] },
    proposals: {
      language: "en",
      byline: [{ person: null, newPerson: { names }, freeText: "", role: "" }],
      dateline: null,
      source: null,
      credit: "Wire",
      stamp: null,
      slug: "nets",
    },
  } as unknown as WireView;
  const applied = applyWire(editor, fields, wire, false);
  const lines = () => state.doc.children.map((block) => block.textContent);
  const write = (words: string, at = state.doc.content.size - 1) =>
    editor.view.dispatch(state.tr.insertText(words, at));
  const undoOnce = () => undo(state, editor.view.dispatch);
  return { editor, fields, applied, lines, write, undoOnce };
}

test("a story nobody has written in since is as the copy left it", () => {
  const { editor, fields, applied } = pasted();
  expect(isWrittenSince(editor, fields, applied)).toBe(false);
  for (const finding of Object.values(findings))
    expect(isFindingChanged({ editor, fields, applied }, finding)).toBe(false);
});

test("a value that the server writes in another shape is no change", () => {
  const { editor, fields, applied } = pasted();
  fields.byline.set([{ person: { id: "p", slug: "anna", names }, freeText: "", role: "" }]);
  expect(isWrittenSince(editor, fields, applied)).toBe(false);
});

test("a word in the text or a field set by hand is written since", () => {
  const text = pasted();
  text.write(" More.");
  expect(isWrittenSince(text.editor, text.fields, text.applied)).toBe(true);
  const field = pasted();
  field.fields.credit.set("By hand");
  expect(isWrittenSince(field.editor, field.fields, field.applied)).toBe(true);
});

test("what undo all took back is brought back whole", () => {
  const { editor, fields, applied, lines, write } = pasted();
  write(" More.");
  fields.credit.set("By hand");
  const taken = undoWire(editor, fields, applied);
  expect(lines()).toEqual(["", "", ""]);
  expect(fields.credit.getSnapshot().value).toBe("");
  bringBack(editor, fields, { applied, taken });
  expect(lines()).toEqual(["Nets", "", "One.", "Two. More."]);
  expect(fields.credit.getSnapshot().value).toBe("By hand");
});

test("what undo all took back goes below what was written meanwhile", () => {
  const { editor, fields, applied, lines, write } = pasted();
  write(" More.");
  const taken = undoWire(editor, fields, applied);
  write("A new beginning.");
  fields.slug.set("new");
  bringBack(editor, fields, { applied, taken });
  expect(lines()).toEqual(["", "", "A new beginning.", "Nets", "One.", "Two. More."]);
  expect(fields.slug.getSnapshot().value).toBe("new");
});

test("one undo brings back what undo all took, and takes nothing that was written just before", () => {
  const { editor, fields, applied, lines, write, undoOnce } = pasted();
  write(" More.");
  undoWire(editor, fields, applied);
  undoOnce();
  expect(lines()).toEqual(["Nets", "", "One.", "Two. More."]);
});

test("a headline corrected by hand is known as changed, and one undo brings it back", () => {
  const { editor, fields, applied, lines, write, undoOnce } = pasted();
  write("New ", 1);
  expect(isFindingChanged({ editor, fields, applied }, findings.headline)).toBe(true);
  expect(isFindingChanged({ editor, fields, applied }, findings.byline)).toBe(false);
  undoFinding({ editor, fields, applied }, findings.headline);
  expect(lines()).toEqual(["", "", "Nets", "One.", "Two."]);
  undoOnce();
  expect(lines()).toEqual(["New Nets", "", "One.", "Two."]);
});

test("a field set by hand is known as changed", () => {
  const { editor, fields, applied } = pasted();
  fields.credit.set("By hand");
  expect(isFindingChanged({ editor, fields, applied }, findings.source)).toBe(true);
  fields.byline.set([]);
  expect(isFindingChanged({ editor, fields, applied }, findings.byline)).toBe(true);
});

test("undoing findings one by one is not writing since; what others wrote before it still is", () => {
  const untouched = pasted();
  const known = undoFinding(untouched, findings.headline);
  const after = undoFinding({ ...untouched, applied: known }, findings.source);
  expect(untouched.lines()).toEqual(["", "", "Nets", "One.", "Two.", "(Wire)"]);
  expect(untouched.fields.credit.getSnapshot().value).toBe("");
  expect(isWrittenSince(untouched.editor, untouched.fields, after)).toBe(false);
  const touched = pasted();
  touched.write(" More.");
  const still = undoFinding(touched, findings.byline);
  expect(isWrittenSince(touched.editor, touched.fields, still)).toBe(true);
});
