import { Fragment, type ReactNode } from "react";
import { textLanguage } from "#site/body/text-language.ts";
import type { ComparedPart, ComparedPiece, PieceKind } from "#site/compare/compared-text.ts";
import { type CorrectionCopy, correctionCopy } from "./correction-copy.ts";
import { focusPieces } from "./focus-pieces.ts";

/** Two published texts as one: what was taken out is struck through, what was put in underlined, and both are said. */
export function DifferenceText({ pieces, language }: { pieces: ComparedPiece[]; language: "en" | "ko" }) {
  const copy = correctionCopy(language);
  return focusPieces(pieces).map((focused) =>
    focused.type === "gap" ? (
      <p key={focused.place} className="difference-gap">
        {copy.unchanged(focused.size)}
      </p>
    ) : (
      <Piece key={focused.place} piece={focused.piece} language={language} copy={copy} />
    ),
  );
}

interface PieceProps {
  piece: ComparedPiece;
  language: "en" | "ko";
  copy: CorrectionCopy;
}

function Piece({ piece: { kind, kindBefore, change, parts }, language, copy }: PieceProps) {
  const label =
    change === "moved_here"
      ? copy.moved
      : change === "moved_away"
        ? copy.movedAway
        : kindBefore && copy.reshaped;
  const words = parts.map(({ text }) => text).join("");
  return (
    <>
      {label ? <p className="difference-label">{label}</p> : null}
      <Block kind={kind} {...textLanguage(words, language)}>
        {kind === "rule" ? (
          <Rule change={change} copy={copy} />
        ) : (
          parts.map((part, key) => renderPart(part, key, copy))
        )}
      </Block>
    </>
  );
}

interface BlockProps {
  kind: PieceKind;
  lang?: string;
  dir?: "auto";
  children: ReactNode;
}

function Block({ kind, children, ...language }: BlockProps) {
  switch (kind) {
    case "headline":
      return (
        <h2 className="difference-headline" {...language}>
          {children}
        </h2>
      );
    case "heading":
    case "small_heading":
      return <h3 {...language}>{children}</h3>;
    case "quote":
      return (
        <blockquote {...language}>
          <p>{children}</p>
        </blockquote>
      );
    case "standfirst":
    case "paragraph":
    case "pull_quote":
    case "bullet":
    case "numbered":
    case "rule":
      return (
        <p className={`difference-${kind}`} {...language}>
          {children}
        </p>
      );
  }
}

function Rule({ change, copy }: { change: ComparedPiece["change"]; copy: CorrectionCopy }) {
  const stars = "* * *";
  if (change === "inserted" || change === "moved_here") return <Added copy={copy}>{stars}</Added>;
  if (change === "removed" || change === "moved_away") return <Removed copy={copy}>{stars}</Removed>;
  return stars;
}

function renderPart({ change, text, style }: ComparedPart, key: number, copy: CorrectionCopy): ReactNode {
  let words: ReactNode = text;
  if (style.isItalic) words = <em>{words}</em>;
  if (style.isBold) words = <strong>{words}</strong>;
  switch (change) {
    case "same":
      return <Fragment key={key}>{words}</Fragment>;
    case "inserted":
      return (
        <Added key={key} copy={copy}>
          {words}
        </Added>
      );
    case "deleted":
      return (
        <Removed key={key} copy={copy}>
          {words}
        </Removed>
      );
    case "restyled":
      return <mark key={key}>{told(copy.restyled, words)}</mark>;
  }
}

function Added({ copy, children }: { copy: CorrectionCopy; children: ReactNode }) {
  return <ins>{told(copy.added, children)}</ins>;
}

function Removed({ copy, children }: { copy: CorrectionCopy; children: ReactNode }) {
  return <del>{told(copy.removed, children)}</del>;
}

function told(what: string, words: ReactNode): ReactNode {
  return (
    <>
      <span className="unseen">[{what}: </span>
      {words}
      <span className="unseen">]</span>
    </>
  );
}
