/** What a block of text is, lists and quotations laid flat. */
export type PieceKind =
  | "headline"
  | "standfirst"
  | "paragraph"
  | "heading"
  | "small_heading"
  | "quote"
  | "pull_quote"
  | "bullet"
  | "numbered"
  | "rule";

export interface TextStyle {
  isBold: boolean;
  isItalic: boolean;
  href: string | null;
  /** What an open suggestion would do to it. */
  suggested: "insertion" | "deletion" | null;
}

export interface TextRun {
  text: string;
  style: TextStyle;
}

/** One block of a document as one reads it. */
export interface Piece {
  kind: PieceKind;
  runs: TextRun[];
  /** Where its text begins in the document. */
  from: number;
}

export interface ComparedPart extends TextRun {
  /** `restyled`: the same words made bold, italic or a link, or no longer so. */
  change: "same" | "inserted" | "deleted" | "restyled";
}

/** One block of a comparison, in reading order; what went out stands before what came in. */
export interface ComparedPiece {
  kind: PieceKind;
  /** What the block was, when it has become another kind of block. */
  kindBefore: PieceKind | null;
  change: "same" | "changed" | "inserted" | "removed" | "moved_here" | "moved_away";
  parts: ComparedPart[];
}
