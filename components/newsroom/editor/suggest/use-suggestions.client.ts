"use client";

import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { useCallback, useRef, useSyncExternalStore } from "react";
import { listSuggestions, type SuggestionEntry } from "#site/body/list-suggestions.ts";
import { readMode, type SuggestingMode } from "./suggesting-mode.ts";

export interface SuggestionsView extends SuggestingMode {
  entries: SuggestionEntry[];
}

function read(state: EditorState): SuggestionsView {
  return { ...readMode(state), entries: listSuggestions(state.doc) };
}

/** The open suggestions of the text and how this window writes, as both change. */
export function useSuggestions(editor: Editor): SuggestionsView {
  const latest = useRef<{ state: EditorState; view: SuggestionsView } | null>(null);
  const subscribe = useCallback(
    (tell: () => void) => {
      editor.on("transaction", tell);
      return () => {
        editor.off("transaction", tell);
      };
    },
    [editor],
  );
  const getView = () => {
    const { state } = editor;
    const known = latest.current;
    const isSame = known?.state.doc === state.doc && readMode(known.state) === readMode(state);
    if (!known || !isSame) latest.current = { state, view: read(state) };
    return latest.current?.view ?? read(state);
  };
  return useSyncExternalStore(subscribe, getView, getView);
}
