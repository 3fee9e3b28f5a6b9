import type { Editor } from "@tiptap/core";
import { rememberMode } from "./remember-mode.ts";
import { changeMode, readMode } from "./suggesting-mode.ts";

export function toggleSuggesting(editor: Editor, storyId: string): void {
  const isSuggesting = !readMode(editor.state).isSuggesting;
  editor.view.dispatch(changeMode(editor.state, { isSuggesting }));
  rememberMode(storyId, isSuggesting);
}
