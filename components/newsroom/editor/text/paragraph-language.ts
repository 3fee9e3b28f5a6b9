import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { textLanguage } from "#site/body/text-language.ts";
import { changedRange, textblocksIn } from "./changed-blocks.ts";

interface LanguageState {
  language: "en" | "ko";
  marks: DecorationSet;
}

const key = new PluginKey<LanguageState>("paragraphLanguage");

/**
 * Tells the browser the language of each paragraph that is not in the story's own, so that its spelling and fonts are
 * right. Decorations only: the document, and so its hash, stays as it is.
 */
export const ParagraphLanguage = Extension.create<{ language: "en" | "ko" }>({
  name: "paragraphLanguage",
  addOptions: () => ({ language: "en" }),
  addProseMirrorPlugins() {
    const { language } = this.options;
    return [
      new Plugin<LanguageState>({
        key,
        state: {
          init: (_config, state) => ({ language, marks: markAll(state.doc, language) }),
          apply: follow,
        },
        props: { decorations: (state) => key.getState(state)?.marks },
      }),
    ];
  },
});

/** The transaction by which the story changes its language. */
export function setStoryLanguage(state: EditorState, language: "en" | "ko"): Transaction | null {
  if (key.getState(state)?.language === language) return null;
  return state.tr.setMeta(key, language).setMeta("addToHistory", false);
}

export function storyLanguage(state: EditorState): "en" | "ko" {
  return key.getState(state)?.language ?? "en";
}

function follow(transaction: Transaction, before: LanguageState): LanguageState {
  const changed: "en" | "ko" | undefined = transaction.getMeta(key);
  if (changed) return { language: changed, marks: markAll(transaction.doc, changed) };
  if (!transaction.docChanged) return before;
  const { language } = before;
  let marks = before.marks.map(transaction.mapping, transaction.doc);
  const range = changedRange(transaction);
  // A paragraph in which a syllable is being composed is left alone until it is done.
  if (!range || transaction.getMeta("composition") !== undefined) return { language, marks };
  textblocksIn(transaction.doc, range, (block, position) => {
    const known = marks
      .find(position, position + block.nodeSize)
      .filter(({ from, to }) => from === position && to === position + block.nodeSize);
    const attributes = languageOf(block, language);
    const [first] = known;
    if (known.length <= 1 && first?.spec.says === attributes?.says) return;
    marks = marks.remove(known);
    if (attributes) marks = marks.add(transaction.doc, [markOf(block, position, attributes)]);
  });
  return { language, marks };
}

function markAll(document: Node, language: "en" | "ko"): DecorationSet {
  const marks: Decoration[] = [];
  textblocksIn(document, { from: 0, to: document.content.size }, (block, position) => {
    const attributes = languageOf(block, language);
    if (attributes) marks.push(markOf(block, position, attributes));
  });
  return DecorationSet.create(document, marks);
}

interface Attributes {
  lang: string;
  dir?: "auto";
  says: string;
}

function languageOf(block: Node, language: "en" | "ko"): Attributes | null {
  const { lang, dir } = textLanguage(block.textContent, language);
  return lang ? { lang, ...(dir ? { dir } : {}), says: `${lang} ${dir ?? ""}` } : null;
}

function markOf(block: Node, position: number, { says, ...attributes }: Attributes): Decoration {
  return Decoration.node(position, position + block.nodeSize, attributes, { says });
}
