import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { Selection } from "@tiptap/pm/state";
import type { WireView } from "#newsroom/stories/story-view.ts";
import type { FieldDrafts, StoryFields } from "../save/story-fields.ts";
import { asPlain } from "../suggest/suggesting-mode.ts";

/** A story's text and fields as they stood at one moment. */
export interface StoryMoment {
  document: Node;
  fields: FieldDrafts;
}

/** The story before copy came in, and as the copy left it: what differs from that was written since. */
export interface AppliedWire {
  before: StoryMoment;
  after: StoryMoment;
}

/** One change of its own: one undo takes back this and nothing that was written just before. */
export function replaceDocument(editor: Pick<Editor, "state" | "view">, document: Node): void {
  const { state, view } = editor;
  const transaction = closeHistory(state.tr.replaceWith(0, state.doc.content.size, document.content));
  transaction.setSelection(Selection.atStart(transaction.doc));
  view.dispatch(asPlain(transaction).setMeta("preventAutolink", true).scrollIntoView());
}

export function readDrafts(fields: StoryFields): FieldDrafts {
  return {
    language: fields.language.getSnapshot().value,
    kicker: fields.kicker.getSnapshot().value,
    section: fields.section.getSnapshot().value,
    slug: fields.slug.getSnapshot().value,
    byline: fields.byline.getSnapshot().value,
    dateline: fields.dateline.getSnapshot().value,
    source: fields.source.getSnapshot().value,
    credit: fields.credit.getSnapshot().value,
    stamp: fields.stamp.getSnapshot().value,
    targetLength: fields.targetLength.getSnapshot().value,
    topics: fields.topics.getSnapshot().value,
    lead: fields.lead.getSnapshot().value,
  };
}

/**
 * Puts recognised copy into the story: the document in one transaction, which one undo takes back, and every proposed
 * field. Throws `RangeError`, and changes nothing, when the blocks do not fit the schema.
 */
export function applyWire(
  editor: Pick<Editor, "state" | "view">,
  fields: StoryFields,
  { recognised, proposals }: WireView,
  wasPublished: boolean,
): AppliedWire {
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
  return { before, after: { document: editor.state.doc, fields: readDrafts(fields) } };
}
