"use client";

import "./text-count.css";
import type { Editor } from "@tiptap/core";
import { memo, useCallback, useRef, useSyncExternalStore } from "react";
import type { TargetLength } from "#newsroom/stories/story-view.ts";
import type { TextCount } from "#site/body/count-words.ts";
import { countBody } from "./count-document.ts";
import { measureTarget } from "./measure-target.ts";

const PAUSE_MS = 500;
const numbers = new Intl.NumberFormat("en");

interface TextCountLineProps {
  editor: Editor;
  language: "en" | "ko";
  target: TargetLength | null;
}

/** Words and characters of the body, counted in a pause so that typing never waits for them. */
export const TextCountLine = memo(function TextCountLine({ editor, language, target }: TextCountLineProps) {
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
  const { words, characters, charactersWithoutSpaces } = count;
  return (
    <div className="text-count">
      {target && <TargetLine count={count} target={target} />}
      <p>
        <b>{numbers.format(words)}</b> {words === 1 ? "word" : "words"} · {numbers.format(characters)}{" "}
        characters ({numbers.format(charactersWithoutSpaces)} without spaces)
      </p>
    </div>
  );
});

function TargetLine({ count, target }: { count: TextCount; target: TargetLength }) {
  const { now, unit, share, state, distance } = measureTarget(count, target);
  const stand = `${numbers.format(now)} of ${numbers.format(target.amount)} ${unit}`;
  return (
    <p className={`target-line is-${state}`}>
      <meter aria-label="Length of the story" aria-valuetext={`${stand}, ${distance}`} value={share}>
        {stand}
      </meter>
      <b>{stand}</b>
      <span>{distance}</span>
    </p>
  );
}
