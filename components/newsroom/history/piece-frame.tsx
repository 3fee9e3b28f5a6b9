import type { ReactNode } from "react";
import type { PieceKind, TextRun } from "#site/compare/compared-text.ts";

interface PieceFrameProps {
  kind: PieceKind;
  className?: string;
  children: ReactNode;
}

/** A block of a version's text as what it is. The page's own headings stand above it. */
export function PieceFrame({ kind, className = "", children }: PieceFrameProps) {
  switch (kind) {
    case "headline":
      return <h3 className={`read-headline ${className}`}>{children}</h3>;
    case "heading":
      return <h4 className={`read-heading ${className}`}>{children}</h4>;
    case "small_heading":
      return <h5 className={`read-small-heading ${className}`}>{children}</h5>;
    case "standfirst":
      return <p className={`read-standfirst ${className}`}>{children}</p>;
    case "quote":
      return (
        <blockquote className={className}>
          <p>{children}</p>
        </blockquote>
      );
    case "pull_quote":
      return <p className={`read-pull-quote ${className}`}>{children}</p>;
    case "bullet":
    case "numbered":
      return <p className={`read-item is-${kind} ${className}`}>{children}</p>;
    case "rule":
      return <p className={`read-rule ${className}`}>{children || "* * *"}</p>;
    case "paragraph":
      return <p className={className}>{children}</p>;
  }
}

/** Words in their style; links are shown, not followed. */
export function StyledText({ text, style }: TextRun) {
  let words: ReactNode = text;
  if (style.isItalic) words = <em>{words}</em>;
  if (style.isBold) words = <strong>{words}</strong>;
  if (style.href !== null) {
    words = (
      <span className="read-link" title={style.href}>
        {words}
      </span>
    );
  }
  if (style.suggested === null) return words;
  return (
    <span className={`read-suggested is-${style.suggested}`}>
      <span className="visually-hidden">
        [{style.suggested === "insertion" ? "suggested" : "suggested to go"}:{" "}
      </span>
      {words}
      <span className="visually-hidden">]</span>
    </span>
  );
}

/** What a block is called, where it has become another. */
export const pieceWords: Record<PieceKind, string> = {
  headline: "headline",
  standfirst: "standfirst",
  paragraph: "paragraph",
  heading: "subheading",
  small_heading: "small subheading",
  quote: "quotation",
  pull_quote: "pull quote",
  bullet: "bulleted item",
  numbered: "numbered item",
  rule: "break",
};
