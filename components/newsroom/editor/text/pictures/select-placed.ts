import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

/** Selects the picture or file that stands at a place among those of the text, counted from 0. */
export function selectPlaced(editor: Editor, place: number): void {
  const { state, view } = editor;
  const found: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.type.name === "picture" || node.type.name === "mediaFile") found.push(position);
    return !node.isTextblock;
  });
  const position = found[place] ?? found[0];
  if (position === undefined) return;
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)).scrollIntoView());
  view.focus();
}
