"use client";

import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { TextCount } from "#site/body/count-words.ts";
import { countBody } from "./count-document.ts";

const PAUSE_MS = 500;
const numbers = new Intl.NumberFormat("en");

/** Words and characters of the body, counted in a pause so that typing never waits for them. */
export function TextCountLine({ editor, language }: { editor: Editor; language: "en" | "ko" }) {
  const latest = useRef<{ language: string; count: TextCount } | null>(null);
  const subscribe = useCallback(
    (tell: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const recount = () => {
        latest.current = { language, count: countBody(editor.state.doc, language) };
        tell();
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(recount, PAUSE_MS);
      };
      editor.on("update", wait);
      wait();
      return () => {
        clearTimeout(timer);
        editor.off("update", wait);
      };
    },
    [editor, language],
  );
  const count = useSyncExternalStore(
    subscribe,
    () => latest.current?.count ?? null,
    () => null,
  );
  if (!count) return <p className="text-count">&nbsp;</p>;
  const characters = `${numbers.format(count.characters)} characters (${numbers.format(count.charactersWithoutSpaces)} without spaces)`;
  return (
    <p className="text-count">
      <b>{numbers.format(count.words)}</b> {count.words === 1 ? "word" : "words"} · {characters}
    </p>
  );
}
