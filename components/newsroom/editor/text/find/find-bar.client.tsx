"use client";

import "./find.css";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { ArrowDown, ArrowUp, CaseSensitive, WholeWord, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { keyName } from "../shortcuts.ts";
import {
  endFind,
  goToMatch,
  lookFor,
  readFind,
  replaceAllMatches,
  replaceMatch,
  showMatch,
} from "./find-matches.ts";
import type { FindQuery } from "./find-text.ts";

interface FindBarProps {
  editor: Editor;
  mayWrite: boolean;
  /** Rises each time somebody asks for it again: the words selected in the text are looked for. */
  asked: number;
  onClose: () => void;
}

/** Finds and replaces in headline, standfirst and text, while everybody goes on writing. */
export function FindBar({ editor, mayWrite, asked, onClose }: FindBarProps) {
  const [query, setQuery] = useState<FindQuery>({ text: "", matchCase: false, wholeWord: false });
  const [replacement, setReplacement] = useState("");
  const [outcome, setOutcome] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const { count, current } = useEditorState({
    editor,
    selector: () => {
      const find = readFind(editor.state);
      return { count: find?.found.length ?? 0, current: find?.current ?? -1 };
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only being asked for starts a search afresh
  useEffect(() => {
    const { from, to } = editor.state.selection;
    const selected = editor.state.doc.textBetween(from, to, "\n", "\n");
    if (selected !== "" && !selected.includes("\n") && selected.length <= 200) {
      change({ ...query, text: selected });
    }
    box.current?.focus();
    box.current?.select();
  }, [asked]);

  // The marks must not outlive the bar, however it goes.
  useEffect(() => () => lookFor(editor.view, null), [editor]);

  function change(next: FindQuery) {
    setQuery(next);
    setOutcome("");
    lookFor(editor.view, next);
    showMatch(editor.view);
  }

  function close() {
    endFind(editor.view);
    onClose();
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return;
    const isMod = event.ctrlKey || event.metaKey;
    const isNext = event.key === "F3" || (isMod && event.key.toLowerCase() === "g");
    if (event.key === "Escape") close();
    else if (isNext) goToMatch(editor.view, event.shiftKey ? -1 : 1);
    else if (isMod && event.key.toLowerCase() === "f") box.current?.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function pressInQuery(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goToMatch(editor.view, event.shiftKey ? -1 : 1);
  }

  function replaceAll() {
    const replaced = replaceAllMatches(editor.view, replacement);
    setOutcome(replaced === 1 ? "1 place replaced" : `${replaced} places replaced`);
  }

  const said = query.text === "" ? "" : count === 0 ? "Not found" : `${current + 1} of ${count}`;
  return (
    <search className="find-bar" aria-label="Find and replace" onKeyDown={press}>
      <div className="find-row">
        <input
          ref={box}
          className="field-control"
          type="text"
          aria-label="Find"
          placeholder="Find in the story"
          autoComplete="off"
          spellCheck={false}
          value={query.text}
          onChange={(event) => change({ ...query, text: event.target.value })}
          onKeyDown={pressInQuery}
        />
        <output className="find-count" aria-live="polite">
          {outcome || said}
        </output>
        <button
          type="button"
          className="icon-button"
          aria-label="Match case"
          title="Match case"
          aria-pressed={query.matchCase}
          onClick={() => change({ ...query, matchCase: !query.matchCase })}
        >
          <CaseSensitive size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Whole word"
          title="Whole word"
          aria-pressed={query.wholeWord}
          onClick={() => change({ ...query, wholeWord: !query.wholeWord })}
        >
          <WholeWord size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Previous match"
          title={`Previous match (${keyName("Shift-Enter")})`}
          disabled={count === 0}
          onClick={() => goToMatch(editor.view, -1)}
        >
          <ArrowUp size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Next match"
          title={`Next match (${keyName("Enter")})`}
          disabled={count === 0}
          onClick={() => goToMatch(editor.view, 1)}
        >
          <ArrowDown size={18} aria-hidden="true" />
        </button>
        <button type="button" className="icon-button" aria-label="Close" title="Close (Esc)" onClick={close}>
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      {mayWrite && (
        <div className="find-row">
          <input
            className="field-control"
            type="text"
            aria-label="Replace with"
            placeholder="Replace with"
            autoComplete="off"
            spellCheck={false}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              replaceMatch(editor.view, replacement);
            }}
          />
          <button
            type="button"
            className="button is-small"
            disabled={count === 0}
            onClick={() => replaceMatch(editor.view, replacement)}
          >
            Replace
          </button>
          <button type="button" className="button is-small" disabled={count === 0} onClick={replaceAll}>
            Replace all
          </button>
        </div>
      )}
    </search>
  );
}
