import { type Editor, Extension } from "@tiptap/core";
import { GapCursor } from "@tiptap/pm/gapcursor";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { hearCaret } from "./hear-caret.ts";

/** Where the headline, the standfirst and the first block of the body begin, as positions in front of each. */
function heads(document: Node): { standfirst: number; body: number } {
  const standfirst = document.child(0).nodeSize;
  return { standfirst, body: standfirst + document.child(1).nodeSize };
}

/** The kind of block that a place is in; null between the blocks, where a selected rule or picture begins. */
function blockAt($place: ResolvedPos): string | null {
  return $place.depth > 0 ? $place.node(1).type.name : null;
}

function moveTo(editor: Editor, position: number, bias: 1 | -1): boolean {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(position), bias)).scrollIntoView());
  return true;
}

/** Enter in the headline goes to the standfirst, from there to the body; neither is ever split. */
function enter(editor: Editor): boolean {
  const place = blockAt(editor.state.selection.$from);
  const { standfirst, body } = heads(editor.state.doc);
  if (place === "headline") return moveTo(editor, standfirst + 1, 1);
  if (place === "standfirst") return moveTo(editor, body + 1, 1);
  return false;
}

/** A selection that reaches over the edge of headline or standfirst: what is in it goes, the blocks stay. */
export function deleteAcrossHeads(state: EditorState): Transaction | null {
  const { from, to } = state.selection;
  const { standfirst, body } = heads(state.doc);
  if (from >= body || to <= standfirst || (from > standfirst && to < body)) return null;
  const transaction = state.tr;
  if (to > body) {
    const end = Math.min(to, state.doc.content.size);
    if (end === state.doc.content.size) {
      transaction.replaceWith(body, end, state.schema.nodes.paragraph?.create() ?? []);
    } else transaction.delete(body + 1, end);
  }
  const inStandfirst = [Math.max(from, standfirst + 1), Math.min(to, body - 1)] as const;
  if (inStandfirst[1] > inStandfirst[0]) transaction.delete(...inStandfirst);
  const inHeadline = [Math.max(from, 1), Math.min(to, standfirst - 1)] as const;
  if (inHeadline[1] > inHeadline[0]) transaction.delete(...inHeadline);
  const at = Math.min(Math.max(from, 1), transaction.doc.content.size);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(at), -1));
}

function deleteSelected(editor: Editor): boolean {
  if (editor.state.selection.empty) return false;
  const transaction = deleteAcrossHeads(editor.state);
  if (transaction) editor.view.dispatch(transaction.scrollIntoView());
  return transaction !== null;
}

/** Backspace at the start of a head block steps back into the one before and joins nothing. */
function backspace(editor: Editor): boolean {
  if (deleteSelected(editor)) return true;
  const { selection, doc } = editor.state;
  const { $from } = selection;
  if (!selection.empty || $from.parentOffset > 0 || !(selection instanceof TextSelection)) return false;
  const { standfirst, body } = heads(doc);
  const place = blockAt($from);
  if (place === "headline") return true;
  if (place === "standfirst") return moveTo(editor, standfirst - 1, -1);
  if ($from.before(1) !== body || $from.parent.type.name !== "paragraph" || $from.depth > 1) return false;
  if ($from.parent.content.size === 0 && doc.childCount > 3) {
    const transaction = editor.state.tr.delete(body, body + $from.parent.nodeSize);
    editor.view.dispatch(
      transaction.setSelection(TextSelection.create(transaction.doc, body - 1)).scrollIntoView(),
    );
    return true;
  }
  return moveTo(editor, body - 1, -1);
}

/** Delete at the end of a head block pulls nothing into it. */
function forwardDelete(editor: Editor): boolean {
  if (deleteSelected(editor)) return true;
  const { selection } = editor.state;
  const { $from } = selection;
  const isHead = ["headline", "standfirst"].includes(blockAt($from) ?? "");
  return selection.empty && isHead && $from.parentOffset === $from.parent.content.size;
}

function togglePullQuote(editor: Editor): boolean {
  return editor.commands.toggleNode("pullQuote", "paragraph");
}

/** The story's own keys, before those of the single blocks. */
export const StoryKeys = Extension.create({
  name: "storyKeys",
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      Enter: () => enter(this.editor),
      "Shift-Enter": () => enter(this.editor),
      Backspace: () => backspace(this.editor),
      "Mod-Backspace": () => deleteSelected(this.editor),
      Delete: () => forwardDelete(this.editor),
      "Mod-Shift-u": () => togglePullQuote(this.editor),
      "Mod-Shift-h": () => this.editor.commands.setHorizontalRule(),
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        // A click above the headline would set a caret where nothing can stand: what is typed there was lost.
        appendTransaction(_transactions, _before, { selection, doc, tr }) {
          if (!(selection instanceof GapCursor) || selection.from >= heads(doc).body) return null;
          return tr.setSelection(Selection.near(selection.$from, 1));
        },
        props: {
          handleTextInput(view, _from, _to, text) {
            if (view.composing || view.state.selection.empty) return false;
            const transaction = deleteAcrossHeads(view.state);
            if (transaction) view.dispatch(transaction.insertText(text).scrollIntoView());
            return transaction !== null;
          },
          handleDOMEvents: {
            // A key right after an arrow, Home or End would act where the caret was before. Not while letters compose.
            keydown(view, { isComposing, key }) {
              if (!isComposing && key !== "Process" && key !== "Unidentified") hearCaret(view);
              return false;
            },
            cut(view, event) {
              const transaction = deleteAcrossHeads(view.state);
              if (!transaction || !event.clipboardData) return false;
              const { dom, text } = view.serializeForClipboard(view.state.selection.content());
              event.clipboardData.setData("text/html", dom.innerHTML);
              event.clipboardData.setData("text/plain", text);
              event.preventDefault();
              view.dispatch(transaction);
              return true;
            },
          },
        },
      }),
    ];
  },
});
