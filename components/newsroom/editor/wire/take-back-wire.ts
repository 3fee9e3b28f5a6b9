import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Fragment, type Node } from "@tiptap/pm/model";
import type { FieldName } from "#newsroom/stories/story-input.ts";
import { entryWords } from "../fields/house-words.ts";
import type { FieldDrafts, StoryFields } from "../save/story-fields.ts";
import { headSize } from "../text/story-paste.ts";
import { type AppliedWire, readDrafts, replaceDocument, type StoryMoment } from "./apply-wire.ts";

type Place = Pick<Editor, "state" | "view">;

export type Head = "headline" | "standfirst";

/** The fields that copy fills. */
const FILLED = ["language", "slug", "byline", "dateline", "source", "credit", "stamp"] as const;

/** A field in words that do not change when the server writes the same value in another shape. */
const wordsOf: { [Field in (typeof FILLED)[number]]: (draft: FieldDrafts[Field]) => string } = {
  language: (language) => language,
  slug: (slug) => slug,
  byline: (byline) => byline.map((entry) => `${entryWords(entry)}\t${entry.role}`).join("\n"),
  dateline: ({ place, placeText, date }) => [place?.id ?? placeText, date ?? ""].join("\n"),
  source: (source) => source?.id ?? "",
  credit: (credit) => credit,
  stamp: (stamp) => (stamp ? `${stamp.local} ${stamp.zone}` : ""),
};

/** Whether a field no longer says what the copy put there. */
export function isFieldChanged(fields: StoryFields, { after }: AppliedWire, field: FieldName): boolean {
  const isOther = <Field extends (typeof FILLED)[number]>(name: Field) =>
    wordsOf[name](readDrafts(fields)[name]) !== wordsOf[name](after.fields[name]);
  const filled = FILLED.find((name) => name === field);
  return filled !== undefined && isOther(filled);
}

/** Whether a head block no longer says what the copy put there. */
export function isHeadChanged({ state }: Place, { after }: AppliedWire, head: Head): boolean {
  const index = indexOf(head);
  return !state.doc.child(index).eq(after.document.child(index));
}

/** Whether anybody has written in the story since the copy came in. */
export function isWrittenSince(editor: Place, fields: StoryFields, applied: AppliedWire): boolean {
  return !editor.state.doc.eq(applied.after.document) || areFieldsChanged(fields, applied);
}

export function areFieldsChanged(fields: StoryFields, applied: AppliedWire): boolean {
  return FILLED.some((field) => isFieldChanged(fields, applied, field));
}

/** Everything as it stood before the copy came in; answers what it took back, which can be brought back. */
export function undoWire(editor: Place, fields: StoryFields, { before }: AppliedWire): StoryMoment {
  const taken = { document: editor.state.doc, fields: readDrafts(fields) };
  replaceDocument(editor, before.document);
  putFields(fields, before.fields);
  return taken;
}

/**
 * What "Undo all" took back, in the story again: in its own place while nobody has written there, else below what was
 * written meanwhile.
 */
export function bringBack(
  editor: Place,
  fields: StoryFields,
  { applied, taken }: { applied: AppliedWire; taken: StoryMoment },
): void {
  const { doc, schema, tr } = editor.state;
  if (doc.eq(applied.before.document)) {
    replaceDocument(editor, taken.document);
    putFields(fields, taken.fields);
    return;
  }
  const { paragraph } = schema.nodes;
  if (!paragraph) return;
  const blocks = taken.document.children.flatMap((block: Node, index) => {
    if (index > 1) return [block];
    return block.textContent === "" ? [] : [paragraph.create(null, block.content)];
  });
  editor.view.dispatch(closeHistory(tr.insert(doc.content.size, Fragment.from(blocks))).scrollIntoView());
}

function putFields(fields: StoryFields, drafts: FieldDrafts): void {
  for (const field of FILLED) undoField(fields, drafts, field);
}

/** One field as it stood at another moment. */
export function undoField(fields: StoryFields, drafts: FieldDrafts, field: FieldName): void {
  const put = <Draft>(saver: { getSnapshot(): { value: Draft }; set(draft: Draft): void }, draft: Draft) => {
    if (JSON.stringify(saver.getSnapshot().value) !== JSON.stringify(draft)) saver.set(draft);
  };
  const undo: Record<FieldName, () => void> = {
    language: () => put(fields.language, drafts.language),
    kicker: () => put(fields.kicker, drafts.kicker),
    section: () => put(fields.section, drafts.section),
    slug: () => put(fields.slug, drafts.slug),
    byline: () => put(fields.byline, drafts.byline),
    dateline: () => put(fields.dateline, drafts.dateline),
    source: () => put(fields.source, drafts.source),
    credit: () => put(fields.credit, drafts.credit),
    stamp: () => put(fields.stamp, drafts.stamp),
    targetLength: () => put(fields.targetLength, drafts.targetLength),
    topics: () => put(fields.topics, drafts.topics),
    lead: () => put(fields.lead, drafts.lead),
  };
  undo[field]();
}

/** Takes the words of a head block out, and puts the copy's line into the body, where it came from: one change. */
export function undoHead(editor: Place, head: Head, line: string): void {
  const { doc, tr } = editor.state;
  const from = head === "headline" ? 1 : doc.child(0).nodeSize + 1;
  tr.delete(from, from + doc.child(indexOf(head)).content.size);
  const words = makeParagraph(editor, line);
  if (words) tr.insert(headSize(tr.doc), words);
  editor.view.dispatch(closeHistory(tr));
}

/** Puts words of the copy back into the text as a paragraph: at its top, or at its end. */
export function putBack(editor: Place, line: string, where: "top" | "end"): void {
  const { doc, tr } = editor.state;
  const words = makeParagraph(editor, line);
  if (words) editor.view.dispatch(tr.insert(where === "top" ? headSize(doc) : doc.content.size, words));
}

function makeParagraph({ state }: Place, line: string): Node | null {
  const { paragraph } = state.schema.nodes;
  const words = line.trim().replace(/\s*\n\s*/g, " ");
  return paragraph && words !== "" ? paragraph.create(null, state.schema.text(words)) : null;
}

function indexOf(head: Head): 0 | 1 {
  return head === "headline" ? 0 : 1;
}
