import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { listSuggestions, type SuggestionEntry } from "#site/body/list-suggestions.ts";
import { findNeighbour } from "./suggesting-mode.ts";

/** Brings the caret to a suggestion and the suggestion into view. */
export function showSuggestion(editor: Editor, { key }: Pick<SuggestionEntry, "key">): void {
  const { state, view } = editor;
  const piece = listSuggestions(state.doc).find((entry) => entry.key === key)?.pieces[0];
  if (!piece) return;
  const isBreak = !state.doc.nodeAt(piece.from)?.isInline;
  const place = state.doc.resolve(isBreak ? piece.from + 1 : piece.from);
  view.dispatch(state.tr.setSelection(TextSelection.near(place)));
  view.focus();
  const { node } = view.domAtPos(Math.min(piece.from + 1, state.doc.content.size));
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}

/** To the suggestion after or before the caret; answers it, null when there is none. */
export function showNeighbour(editor: Editor, direction: 1 | -1): SuggestionEntry | null {
  const entry = findNeighbour(editor.state, direction);
  if (entry) showSuggestion(editor, entry);
  return entry;
}
