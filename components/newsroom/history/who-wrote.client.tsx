"use client";

import { memo, type ReactNode, useEffect, useRef, useState } from "react";
import type { AttributedRun, Reading } from "#newsroom/history/history-view.ts";
import { PieceFrame, StyledText } from "./piece-frame.tsx";
import type { ToldOrigin, ToldWriter } from "./tell-origins.ts";

interface WhoWroteProps {
  pieces: Reading["pieces"];
  origins: ToldOrigin[];
  writers: ToldWriter[];
  language: string;
}

type TextProps = Omit<WhoWroteProps, "language"> & { isTold: boolean };

/** A version's text that says who wrote any piece of it: pointed at, selected, or walked through by arrow keys. */
export function WhoWrote({ pieces, origins, writers, language }: WhoWroteProps) {
  const [isTold, setTold] = useState(false);
  const [pointed, setPointed] = useState<number[]>([]);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const text = frame.current;
    if (!text) return;
    const left = new AbortController();
    const { signal } = left;
    const point = ({ target }: Event) => {
      const origin = originOf(target);
      if (origin !== null) setPointed([origin]);
    };
    text.addEventListener("focusin", point, { signal });
    text.addEventListener("keydown", walk, { signal });
    text.addEventListener(
      "pointerover",
      (event) => {
        // What is selected stays told while the pointer leaves.
        if (event.pointerType === "mouse" && document.getSelection()?.isCollapsed !== false) point(event);
      },
      { signal },
    );
    document.addEventListener(
      "selectionchange",
      () => {
        const selected = originsSelected(text);
        if (selected.length > 0) setPointed(selected);
      },
      { signal },
    );
    return () => left.abort();
  }, []);

  const told = [...new Set(pointed.flatMap((origin) => origins[origin]?.words ?? []))];
  return (
    <>
      <div className="cluster who-bar">
        <button
          type="button"
          className="button is-small"
          aria-pressed={isTold}
          onClick={() => setTold(!isTold)}
        >
          Who wrote what
        </button>
        {isTold && (
          <ul className="cluster who-legend" aria-label="Writers">
            {writers.map(renderWriter)}
          </ul>
        )}
      </div>
      <div ref={frame} className={`read-text ${isTold ? "is-told" : ""}`} lang={language}>
        <Text pieces={pieces} origins={origins} writers={writers} isTold={isTold} />
      </div>
      <p className="who-line" role="status">
        {told.length === 0 ? (
          <span className="muted">Point at words or select them to see who wrote them.</span>
        ) : (
          told.slice(0, 4).join(" · ") + (told.length > 4 ? ` · and ${told.length - 4} more` : "")
        )}
      </p>
    </>
  );
}

const Text = memo(function Text({ pieces, origins, writers, isTold }: TextProps) {
  let [last, isFirst] = [-1, true];
  function renderRun({ text, style, origin }: AttributedRun, key: number): ReactNode {
    const words = <StyledText text={text} style={style} />;
    const told = origin === null ? undefined : origins[origin];
    const writer = told ? writers[told.writer] : undefined;
    if (!told || !writer) return <span key={key}>{words}</span>;
    const isNew = last !== told.writer;
    const tabIndex = isTold ? (isFirst ? 0 : -1) : undefined;
    [last, isFirst] = [told.writer, false];
    return (
      <span key={key} className={`who ${writerClass(told.writer)}`} data-origin={origin} tabIndex={tabIndex}>
        {isTold && isNew && (
          <>
            <span className="who-mark" aria-hidden="true">
              {writer.initials}
            </span>
            <span className="visually-hidden">[{writer.name}:] </span>
          </>
        )}
        {words}
      </span>
    );
  }
  function renderPiece({ kind, runs }: Reading["pieces"][number], key: number): ReactNode {
    return (
      <PieceFrame key={key} kind={kind}>
        {runs.map(renderRun)}
      </PieceFrame>
    );
  }
  return pieces.map(renderPiece);
});

function renderWriter({ name, initials, share }: ToldWriter, index: number): ReactNode {
  return (
    <li key={index}>
      <span className={`who-mark ${writerClass(index)}`} aria-hidden="true">
        {initials}
      </span>{" "}
      {name} <span className="muted">{share}%</span>
    </li>
  );
}

function writerClass(writer: number): string {
  return `is-writer-${(writer % 6) + 1}`;
}

function originOf(target: EventTarget | null): number | null {
  const span = target instanceof Element ? target.closest("[data-origin]") : null;
  return span ? Number(span.getAttribute("data-origin")) : null;
}

/** The origins of every piece that the page's selection touches. */
function originsSelected(text: HTMLElement): number[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return [];
  const spans = [...text.querySelectorAll("[data-origin]")].filter((span) => range.intersectsNode(span));
  return spans.map((span) => Number(span.getAttribute("data-origin")));
}

/** Arrow keys go from one writer's words to the next; the text is one stop for the Tab key. */
function walk(this: HTMLElement, event: KeyboardEvent) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const { target } = event;
  if (!by || event.altKey || !(target instanceof HTMLElement) || originOf(target) === null) return;
  const spans = [...this.querySelectorAll<HTMLElement>("[data-origin]")];
  const next = spans[spans.indexOf(target) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
