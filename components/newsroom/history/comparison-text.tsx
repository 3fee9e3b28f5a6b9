import { Fragment, type ReactNode } from "react";
import type { ComparedPart, ComparedPiece } from "#site/compare/compared-text.ts";
import { PieceFrame, pieceWords, StyledText } from "./piece-frame.tsx";

/** Two versions as one text. Each change carries `data-change`, so that one can go from one to the next. */
export function ComparisonText({ pieces, language }: { pieces: ComparedPiece[]; language: string }) {
  return (
    <div className="read-text" lang={language}>
      {pieces.map(renderPiece)}
    </div>
  );
}

const labels = {
  inserted: "Paragraph inserted",
  removed: "Paragraph deleted",
  moved_here: "Moved here",
  moved_away: "Moved from here",
};

function renderPiece({ kind, kindBefore, change, parts }: ComparedPiece, key: number): ReactNode {
  if (parts.length === 0 && kind !== "rule") return null;
  if (change === "same" || change === "changed") {
    const words = <PieceFrame kind={kind}>{groupParts(parts).map(renderGroup)}</PieceFrame>;
    if (!kindBefore) return <Fragment key={key}>{words}</Fragment>;
    return (
      <div key={key} className="change-block" data-change="" tabIndex={-1}>
        <p className="change-label">
          {pieceWords[kindBefore]} made a {pieceWords[kind]}
        </p>
        {words}
      </div>
    );
  }
  // One move is one change: it is met where the words are now.
  const isMet = change !== "moved_away";
  return (
    <div
      key={key}
      className={`change-block is-${change}`}
      data-change={isMet ? "" : undefined}
      tabIndex={isMet ? -1 : undefined}
    >
      <p className="change-label">{labels[change]}</p>
      <PieceFrame kind={kind}>{parts.map(renderPart)}</PieceFrame>
    </div>
  );
}

interface PartGroup {
  isSame: boolean;
  parts: ComparedPart[];
}

/** Neighbouring deletions and insertions are one change: what stood there, then what stands there. */
function groupParts(parts: ComparedPart[]): PartGroup[] {
  const groups: PartGroup[] = [];
  for (const part of parts) {
    const isSame = part.change === "same";
    const last = groups.at(-1);
    if (last?.isSame === isSame) last.parts.push(part);
    else groups.push({ isSame, parts: [part] });
  }
  return groups;
}

function renderGroup({ isSame, parts }: PartGroup, key: number): ReactNode {
  const words = parts.map(renderPart);
  if (isSame) return <Fragment key={key}>{words}</Fragment>;
  return (
    <span key={key} className="change" data-change="" tabIndex={-1}>
      {words}
    </span>
  );
}

/** Told by a line under or through it and, to who hears it, by words: never by colour alone. */
function renderPart({ change, text, style }: ComparedPart, key: number): ReactNode {
  const words = <StyledText text={text} style={style} />;
  switch (change) {
    case "same":
      return <Fragment key={key}>{words}</Fragment>;
    case "inserted":
      return <ins key={key}>{told("inserted", words)}</ins>;
    case "deleted":
      return <del key={key}>{told("deleted", words)}</del>;
    case "restyled":
      return (
        <mark key={key} title="Bold, italic or link changed">
          {told("style changed", words)}
        </mark>
      );
  }
}

function told(what: string, words: ReactNode): ReactNode {
  return (
    <>
      <span className="visually-hidden">[{what}: </span>
      {words}
      <span className="visually-hidden">]</span>
    </>
  );
}
