"use client";

import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { useCallback, useRef, useSyncExternalStore } from "react";
import { listSuggestions, type SuggestionEntry } from "#site/body/list-suggestions.ts";
import { readMode, type SuggestingMode } from "./suggesting-mode.ts";

/**
 * Something read from the editor's state, drawn again only when it has changed: a key stroke that changes no
 * suggestion draws nothing around the text.
 */
function useFromState<Value>(
  editor: Editor,
  read: (state: EditorState) => Value,
  isSame: (one: Value, other: Value) => boolean = Object.is,
): Value {
  const latest = useRef<{ state: EditorState; value: Value } | null>(null);
  const subscribe = useCallback(
    (tell: () => void) => {
      editor.on("transaction", tell);
      return () => {
        editor.off("transaction", tell);
      };
    },
    [editor],
  );
  const getValue = () => {
    const { state } = editor;
    const known = latest.current;
    if (known?.state === state) return known.value;
    const value = read(state);
    latest.current = { state, value: known && isSame(known.value, value) ? known.value : value };
    return latest.current.value;
  };
  return useSyncExternalStore(subscribe, getValue, getValue);
}

export function useMode(editor: Editor): SuggestingMode {
  return useFromState(editor, readMode);
}

export function useSuggestionCount(editor: Editor): number {
  return useFromState(editor, ({ doc }) => listSuggestions(doc).length);
}

/** The open suggestions; where they lie in the text may be out of date by what was typed since, their words never. */
export function useSuggestions(editor: Editor): SuggestionEntry[] {
  return useFromState(editor, ({ doc }) => listSuggestions(doc), isSameList);
}

function isSameList(one: SuggestionEntry[], other: SuggestionEntry[]): boolean {
  return (
    one.length === other.length &&
    one.every((entry, index) => {
      const twin = other[index];
      return entry.key === twin?.key && entry.removed === twin.removed && entry.added === twin.added;
    })
  );
}
