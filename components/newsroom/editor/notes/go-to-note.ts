import type { Editor } from "@tiptap/core";

/** Brings a position of the text into the middle of the window; the caret stays where it is. */
export function scrollToPlace(editor: Editor, position: number): void {
  const { node } = editor.view.domAtPos(Math.min(position, editor.state.doc.content.size));
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}

/** The same, and the caret goes there where that brings up no keyboard. */
export function enterPlace(editor: Editor, position: number): void {
  if (editor.isEditable && window.matchMedia("(pointer: fine)").matches)
    editor.chain().setTextSelection(position).focus(undefined, { scrollIntoView: false }).run();
  scrollToPlace(editor, position);
}
