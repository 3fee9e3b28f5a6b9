import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import type { FieldName } from "#newsroom/stories/story-input.ts";
import type { WireView } from "#newsroom/stories/story-view.ts";
import type { FieldDrafts, StoryFields } from "../save/story-fields.ts";
import { headSize } from "../text/story-paste.ts";

/** What stood in the story before the copy came in, for "Undo all". */
export interface BeforeWire {
  document: Node;
  fields: FieldDrafts;
}

function replaceDocument(editor: Editor, document: Node): void {
  const { state, view } = editor;
  const transaction = state.tr.replaceWith(0, state.doc.content.size, document.content);
  transaction.setSelection(Selection.atStart(transaction.doc));
  view.dispatch(transaction.setMeta("preventAutolink", true).scrollIntoView());
}

function readDrafts(fields: StoryFields): FieldDrafts {
  return {
    language: fields.language.getSnapshot().value,
    section: fields.section.getSnapshot().value,
    slug: fields.slug.getSnapshot().value,
    byline: fields.byline.getSnapshot().value,
    dateline: fields.dateline.getSnapshot().value,
    source: fields.source.getSnapshot().value,
    credit: fields.credit.getSnapshot().value,
    stamp: fields.stamp.getSnapshot().value,
  };
}

/**
 * Puts recognised copy into the story: the document in one transaction, which one undo takes back, and every proposed
 * field. Throws `RangeError`, and changes nothing, when the blocks do not fit the schema.
 */
export function applyWire(
  editor: Editor,
  fields: StoryFields,
  { recognised, proposals }: WireView,
  wasPublished: boolean,
): BeforeWire {
  const { schema, doc } = editor.state;
  const line = (text: string | null) => (text ? [{ type: "text", text }] : []);
  const document = schema.nodeFromJSON({
    type: "doc",
    content: [
      { type: "headline", content: line(recognised.headline) },
      { type: "standfirst", content: line(recognised.standfirst) },
      ...recognised.blocks,
    ],
  });
  document.check();
  const before = { document: doc, fields: readDrafts(fields) };
  replaceDocument(editor, document);
  const { language, byline, dateline, source, credit, stamp, slug } = proposals;
  if (language !== before.fields.language) fields.language.set(language);
  if (byline.length > 0) fields.byline.set(byline);
  if (dateline) fields.dateline.set(dateline);
  if (source) fields.source.set(source);
  if (credit !== "") fields.credit.set(credit);
  if (stamp) fields.stamp.set({ local: stamp.local, zone: stamp.zone });
  if (slug !== "" && !wasPublished) fields.slug.set(slug);
  return before;
}

/** Everything as it stood before the copy came in; it can be undone like any other change. */
export function undoWire(editor: Editor, fields: StoryFields, before: BeforeWire): void {
  replaceDocument(editor, before.document);
  for (const field of ["language", "slug", "byline", "dateline", "source", "credit", "stamp"] as const)
    undoField(fields, before, field);
}

/** One field as it stood before. */
export function undoField(fields: StoryFields, before: BeforeWire, field: FieldName): void {
  const put = <Draft>(saver: { getSnapshot(): { value: Draft }; set(draft: Draft): void }, draft: Draft) => {
    if (JSON.stringify(saver.getSnapshot().value) !== JSON.stringify(draft)) saver.set(draft);
  };
  const undo: Record<FieldName, () => void> = {
    language: () => put(fields.language, before.fields.language),
    section: () => put(fields.section, before.fields.section),
    slug: () => put(fields.slug, before.fields.slug),
    byline: () => put(fields.byline, before.fields.byline),
    dateline: () => put(fields.dateline, before.fields.dateline),
    source: () => put(fields.source, before.fields.source),
    credit: () => put(fields.credit, before.fields.credit),
    stamp: () => put(fields.stamp, before.fields.stamp),
  };
  undo[field]();
}

/** Takes the words of a head block back out and puts them into the body, where they came from. */
export function emptyHead(editor: Editor, place: "headline" | "standfirst"): void {
  const { doc, tr } = editor.state;
  const from = place === "headline" ? 1 : doc.child(0).nodeSize + 1;
  const size = doc.child(place === "headline" ? 0 : 1).content.size;
  if (size > 0) editor.view.dispatch(tr.delete(from, from + size));
}

/** Puts words of the copy back into the text as a paragraph: at its top, or at its end. */
export function putBack(editor: Editor, words: string, where: "top" | "end"): void {
  const { doc, schema, tr } = editor.state;
  const { paragraph } = schema.nodes;
  if (!paragraph || words.trim() === "") return;
  const text = words.trim().replace(/\s*\n\s*/g, " ");
  editor.view.dispatch(
    tr.insert(where === "top" ? headSize(doc) : doc.content.size, paragraph.create(null, schema.text(text))),
  );
}
