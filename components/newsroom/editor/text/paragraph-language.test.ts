import type { Plugin } from "@tiptap/pm/state";
import { EditorState } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import { expect, test } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { ParagraphLanguage, setStoryLanguage } from "./paragraph-language.ts";

function open(doc: EditorState["doc"], language: "en" | "ko" = "en"): EditorState {
  const context = { options: { language } } as never;
  const plugins: Plugin[] = ParagraphLanguage.config.addProseMirrorPlugins?.call(context) ?? [];
  return EditorState.create({ doc, plugins });
}

/** Where which language is said: `12 ko`. */
function said(state: EditorState): string[] {
  const marks = state.plugins[0]?.props.decorations?.call(state.plugins[0] as never, state) as DecorationSet;
  return marks.find().map(({ from, to, spec }) => `${from}-${to} ${spec.says}`);
}

const document = (...paragraphs: string[]) =>
  documentSchema.nodeFromJSON({
    type: "doc",
    content: [
      { type: "headline", content: [{ type: "text", text: "Talks" }] },
      { type: "standfirst" },
      ...paragraphs.map((text) => ({
        type: "paragraph",
        content: text === "" ? [] : [{ type: "text", text }],
      })),
    ],
  });

const korean = "남북 대화가 열렸다.";

test("after any change the same is said as of a story just opened", () => {
  let state = open(document("English words.", korean, "قال المتحدث", ""));
  expect(said(state)).toHaveLength(2);
  let seed = 7;
  const next = (most: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % most;
  };
  for (let change = 0; change < 300; change += 1) {
    const { tr, doc } = state;
    const at = 10 + next(doc.content.size - 10);
    const $at = doc.resolve(at);
    const kind = next(5);
    if (kind === 0 && $at.parent.isTextblock && $at.depth === 1) tr.split(at);
    else if (kind === 1) tr.delete(at, Math.min(at + next(30), doc.content.size - 1));
    else if ($at.parent.isTextblock) tr.insertText(["words ", korean, "שלום ", "слово "][next(4)] ?? "", at);
    state = state.apply(tr);
    expect(said(state), `change ${change}`).toEqual(said(open(state.doc)));
  }
});

test("a paragraph is left alone while a syllable is composed in it", () => {
  const state = open(document("", "End."));
  const composing = state.apply(state.tr.insertText(korean, 10).setMeta("composition", 1));
  expect(said(composing)).toEqual([]);
  const settled = composing.apply(composing.tr.insertText(" ", 10));
  expect(said(settled)).toHaveLength(1);
});

test("another language of the story says it of the other paragraphs", () => {
  const state = open(document("English words here.", korean));
  const change = setStoryLanguage(state, "ko");
  expect(change).not.toBeNull();
  const after = change ? state.apply(change) : state;
  expect(said(after)).toEqual(said(open(state.doc, "ko")));
  expect(setStoryLanguage(after, "ko")).toBeNull();
});
