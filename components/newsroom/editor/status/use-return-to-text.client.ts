"use client";

import type { Editor } from "@tiptap/core";
import { useEffect } from "react";

/**
 * Puts the caret back when a dialog that opened by itself is gone: the browser gives the text its focus back and leaves
 * the selection behind, and whatever is typed then goes nowhere.
 */
export function useReturnToText(editor: Editor, isAway: boolean): void {
  useEffect(() => {
    if (!isAway && document.activeElement === editor.view.dom) editor.view.focus();
  }, [editor, isAway]);
}
