import { Extension } from "@tiptap/core";
import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin, Selection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import {
  type Incoming,
  type IncomingCopy,
  isWholeCopy,
  oneLine,
  readClipboard,
  readFile,
} from "./copy-input.ts";
import { cleanPastedHtml } from "./paste/clean-html.ts";

export interface PasteActions {
  /** Copy that fell into an empty story. */
  onCopy(copy: IncomingCopy): void;
  /** A dropped file's text for a story that has text already. */
  onProblem(reason: string): void;
}

/** A story nobody has written in yet: no text and nothing but empty paragraphs. */
export function isEmptyStory(document: Node): boolean {
  if (document.childCount > 4 || document.textContent.trim() !== "") return false;
  let isPlain = true;
  document.forEach((block, _offset, index) => {
    if (index > 1 && block.type.name !== "paragraph") isPlain = false;
  });
  return isPlain;
}

/** Puts plain text into the story as paragraphs, at the selection (at the body when that is in the head). */
export function insertPlainText(view: EditorView, text: string): void {
  const { state } = view;
  const paragraphs = paragraphsOf(state.schema, text);
  if (paragraphs.size === 0) return;
  const { $from } = state.selection;
  const isHead = $from.depth > 0 && ["headline", "standfirst"].includes($from.node(1).type.name);
  const transaction = state.tr;
  if (isHead) transaction.setSelection(Selection.near(state.doc.resolve(headSize(state.doc) + 1), 1));
  transaction.replaceSelection(new Slice(paragraphs, 1, 1));
  view.dispatch(transaction.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
}

/**
 * Puts plain text into the story as paragraphs of their own after the block the caret is in, at the end when it is in
 * the head, and the caret behind it. A paragraph with nothing in it gives up its place.
 */
export function insertTextBelow(view: EditorView, text: string): void {
  const { state } = view;
  const paragraphs = paragraphsOf(state.schema, text);
  if (paragraphs.size === 0) return;
  const { $to } = state.selection;
  const isBody = $to.depth > 0 && $to.index(0) > 1;
  const end = isBody ? $to.after(1) : state.doc.content.size;
  const last = state.doc.resolve(end).nodeBefore;
  const isBlank = last?.type.name === "paragraph" && last.content.size === 0;
  const start = isBlank ? end - last.nodeSize : end;
  const transaction = state.tr.replaceWith(start, end, paragraphs);
  const behind = transaction.doc.resolve(start + paragraphs.size - 1);
  view.dispatch(transaction.setSelection(TextSelection.near(behind, -1)).scrollIntoView());
  view.focus();
}

function paragraphsOf(schema: Schema, text: string): Fragment {
  const { paragraph } = schema.nodes;
  if (!paragraph) return Fragment.empty;
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  return Fragment.from(lines.map((line) => paragraph.create(null, schema.text(line.trim()))));
}

export function headSize(document: Node): number {
  return document.child(0).nodeSize + document.child(1).nodeSize;
}

function isInHead(view: EditorView): boolean {
  const { $from, $to } = view.state.selection;
  return (
    $from.depth > 0 && $from.sameParent($to) && ["headline", "standfirst"].includes($from.parent.type.name)
  );
}

function takeIncoming(view: EditorView, incoming: Incoming, actions: PasteActions): boolean {
  if (incoming.kind === "problem") actions.onProblem(incoming.reason);
  if (incoming.kind !== "copy") return incoming.kind === "problem";
  const { copy } = incoming;
  if (copy.bytes !== "" || (isEmptyStory(view.state.doc) && isWholeCopy(copy))) {
    actions.onCopy(copy);
    return true;
  }
  if (!isInHead(view)) return false;
  const line = oneLine(copy.text);
  if (line !== "") view.dispatch(view.state.tr.insertText(line).scrollIntoView().setMeta("paste", true));
  return true;
}

function takeFile(view: EditorView, transfer: DataTransfer | null, actions: PasteActions): boolean {
  const file = transfer?.files[0];
  if (!file || transfer?.getData("text/plain")) return false;
  void readFile(file).then((incoming) => takeIncoming(view, incoming, actions));
  return true;
}

/** Paste and drop: whole copy into an empty story is read as wire copy, a head takes one line, the rest is cleaned. */
export const StoryPaste = Extension.create<PasteActions>({
  name: "storyPaste",
  priority: 900,
  addOptions: () => ({ onCopy: () => {}, onProblem: () => {} }),
  addProseMirrorPlugins() {
    const actions = this.options;
    let isPlain = false;
    return [
      new Plugin({
        props: {
          handlePaste(view, event) {
            if (!view.editable || !event.clipboardData) return false;
            if (takeFile(view, event.clipboardData, actions)) return true;
            const incoming = readClipboard(event.clipboardData);
            if (isPlain && incoming.kind === "copy") incoming.copy.html = "";
            return takeIncoming(view, incoming, actions);
          },
          // Only the key tells that a paste is to be without its looks; the text is then cut into paragraphs as usual.
          handleKeyDown(_view, event) {
            isPlain = event.shiftKey && (event.ctrlKey || event.metaKey) && event.code === "KeyV";
            return false;
          },
          handleDrop(view, event, _slice, isMove) {
            if (!view.editable || isMove || !event.dataTransfer) return false;
            if (takeFile(view, event.dataTransfer, actions)) {
              event.preventDefault();
              return true;
            }
            const dropped = readClipboard(event.dataTransfer);
            const isCopy =
              dropped.kind === "copy" && isEmptyStory(view.state.doc) && isWholeCopy(dropped.copy);
            if (isCopy) event.preventDefault();
            return isCopy && takeIncoming(view, dropped, actions);
          },
          // A pasted page's own headline is a heading here: the story has one headline, and it is at the top.
          transformPastedHTML: cleanPastedHtml,
        },
      }),
    ];
  },
});
