"use client";

import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { endFind, goToMatch, readFind } from "./find/find-matches.ts";
import { insertTable } from "./table/edit-table.ts";
import { toolOfKey } from "./tool-keys.ts";
import { useRemembered } from "./use-remembered.client.ts";

export type ToolName =
  | "find"
  | "link"
  | "shortcuts"
  | "related"
  | "picture"
  | "caption"
  | "library"
  | "placed";

/** The tools around the text: which one is open, and what this browser remembers. */
export interface Tools {
  open: ToolName | null;
  /** Counts how often a tool was asked for, so that asking again is noticed. */
  asked: number;
  show(tool: ToolName): void;
  close(): void;
  isQuiet: boolean;
  setQuiet(isQuiet: boolean): void;
  isTypographic: boolean;
  setTypographic(isTypographic: boolean): void;
}

/**
 * Opens tools by key and by hand. `press` answers whether it has taken the key; `ask` reads the newest state, for
 * what lives as long as the editor.
 */
export function useTools(onSave: () => void) {
  const [open, setOpen] = useState<ToolName | null>(null);
  const [asked, setAsked] = useState(0);
  const [isQuiet, setQuiet] = useRemembered("distraction-free");
  const [isTypographic, setTypographic] = useRemembered("typography");
  const editor = useRef<Editor | null>(null);

  const show = useCallback((tool: ToolName) => {
    setOpen(tool);
    setAsked((count) => count + 1);
  }, []);
  const close = useCallback(() => setOpen(null), []);
  const tools = useMemo<Tools>(
    () => ({ open, asked, show, close, isQuiet, setQuiet, isTypographic, setTypographic }),
    [open, asked, show, close, isQuiet, setQuiet, isTypographic, setTypographic],
  );
  const latest = useRef({ tools, onSave });
  latest.current = { tools, onSave };

  const press = useCallback((event: KeyboardEvent): boolean => {
    const now = latest.current.tools;
    const view = editor.current?.view;
    if (!view || view.composing) return false;
    const isEscape = event.key === "Escape" && !event.defaultPrevented;
    if (isEscape && now.open === "find") {
      endFind(view);
      now.close();
    } else if (isEscape && now.isQuiet) now.setQuiet(false);
    else {
      const tool = toolOfKey(event);
      if (tool === null) return false;
      if (tool === "save") latest.current.onSave();
      else if (tool === "toolbar") focusToolbar();
      else if (tool === "quiet") now.setQuiet(!now.isQuiet);
      else if (tool === "insert_table") insertTable(view);
      else if (tool === "next_match" || tool === "previous_match") {
        if (readFind(view.state)) goToMatch(view, tool === "next_match" ? 1 : -1);
        else now.show("find");
      } else now.show(tool);
    }
    event.preventDefault();
    return true;
  }, []);

  // From a button around the text, and in a story that may only be read and takes no focus.
  useEffect(() => {
    const pressOutside = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      if (event.target.closest("dialog, input, textarea, select, [contenteditable='true']")) return;
      if (["find", "next_match", "previous_match", "quiet", "shortcuts"].includes(toolOfKey(event) ?? ""))
        press(event);
      else if (event.key === "Escape") press(event);
    };
    document.addEventListener("keydown", pressOutside);
    return () => document.removeEventListener("keydown", pressOutside);
  }, [press]);

  const isTypographicNow = useCallback(() => latest.current.tools.isTypographic, []);
  return { tools, press, editor, isTypographicNow };
}

function focusToolbar(): void {
  document.querySelector<HTMLElement>(".editor-toolbar [tabindex='0']")?.focus();
}
