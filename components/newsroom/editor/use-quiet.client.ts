"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

const QUIET_MS = 1500;

/**
 * True from the first pause in typing after `isWanted`: what takes the focus away must not take the rest of a
 * sentence with it. A syllable left open is a pause too: Korean input keeps the last one open until the next key.
 */
export function useQuiet(editor: Editor, isWanted: boolean): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setQuiet(true), QUIET_MS);
    };
    const { dom } = editor.view;
    wait();
    for (const event of ["keydown", "input"]) dom.addEventListener(event, wait);
    return () => {
      clearTimeout(timer);
      for (const event of ["keydown", "input"]) dom.removeEventListener(event, wait);
      setQuiet(false);
    };
  }, [editor, isWanted]);
  return isWanted && isQuiet;
}
