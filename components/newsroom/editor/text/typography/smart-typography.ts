import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { textLanguage } from "#site/body/text-language.ts";
import { smartSign } from "./smart-signs.ts";

interface TypographyOptions {
  isOn(): boolean;
  language(): "en" | "ko";
}

/** The sign that was just put in, and what was typed for it. */
interface JustPut {
  from: number;
  to: number;
  typed: string;
}

const key = new PluginKey<JustPut | null>("smartTypography");
const LOOK_BACK = 400;

/**
 * Quotes, dashes and ellipses as they are typed by hand. What is pasted, and what an input method composes, stays as
 * it is. The sign comes as a change of its own: one undo, or Backspace at once, gives what was typed.
 */
export const SmartTypography = Extension.create<TypographyOptions>({
  name: "smartTypography",
  addOptions: () => ({ isOn: () => false, language: () => "en" }),
  addProseMirrorPlugins() {
    const { isOn, language } = this.options;
    return [
      new Plugin<JustPut | null>({
        key,
        state: {
          init: () => null,
          apply(transaction, before) {
            const put: JustPut | undefined = transaction.getMeta(key);
            if (put) return put;
            return transaction.docChanged || transaction.selectionSet ? null : before;
          },
        },
        props: {
          handleTextInput(view, from, to, typed) {
            if (!isOn() || view.composing || typed.length !== 1) return false;
            return putSign(view, { from, to, typed, language: language() });
          },
          handleKeyDown(view, event) {
            return event.key === "Backspace" && !view.composing && takeBack(view);
          },
        },
      }),
    ];
  },
});

interface Typing {
  from: number;
  to: number;
  typed: string;
  language: "en" | "ko";
}

function putSign(view: EditorView, { from, to, typed, language }: Typing): boolean {
  const before = textBefore(view.state, from);
  const sign = smartSign(before, typed, textLanguage(before, language).lang ?? language);
  if (!sign) return false;
  view.dispatch(view.state.tr.insertText(typed, from, to));
  const end = from + typed.length;
  const start = end - sign.remove;
  const replaced = view.state.doc.textBetween(start, end);
  const put: JustPut = { from: start, to: start + sign.insert.length, typed: replaced };
  const transaction = closeHistory(view.state.tr.insertText(sign.insert, start, end)).setMeta(key, put);
  view.dispatch(transaction.scrollIntoView());
  return true;
}

function textBefore({ doc }: EditorState, at: number): string {
  const $at = doc.resolve(at);
  const start = Math.max($at.start(), at - LOOK_BACK);
  return doc.textBetween(start, at, undefined, "\n");
}

function takeBack(view: EditorView): boolean {
  const put = key.getState(view.state);
  const { selection } = view.state;
  if (!put || !selection.empty || selection.from !== put.to) return false;
  view.dispatch(closeHistory(view.state.tr.insertText(put.typed, put.from, put.to)).scrollIntoView());
  return true;
}
