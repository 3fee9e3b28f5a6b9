import type { Node } from "@tiptap/pm/model";
import { suggestionOn } from "../body/suggestion-marks.ts";
import type { Piece, PieceKind, TextRun, TextStyle } from "./compared-text.ts";

/** A document as a flat list of what one reads; empty lines between paragraphs are left out. */
export function cutPieces(document: Node): Piece[] {
  const pieces: Piece[] = [];
  document.descendants((node, position, parent) => {
    if (node.type.name === "horizontalRule") {
      pieces.push({ kind: "rule", runs: [], from: position });
      return false;
    }
    if (!node.isTextblock) return true;
    const isHead = parent === document && pieces.length < 2;
    const runs = cutRuns(node);
    if (runs.length > 0 || isHead) {
      pieces.push({ kind: kindOf(node, document, position), runs, from: position + 1 });
    }
    return false;
  });
  return pieces;
}

function kindOf(node: Node, document: Node, position: number): PieceKind {
  switch (node.type.name) {
    case "headline":
      return "headline";
    case "standfirst":
      return "standfirst";
    case "heading":
      return node.attrs.level === 3 ? "small_heading" : "heading";
    case "pullQuote":
      return "pull_quote";
    default:
      return kindByAncestors(document, position);
  }
}

function kindByAncestors(document: Node, position: number): PieceKind {
  const place = document.resolve(position);
  for (let depth = place.depth; depth > 0; depth -= 1) {
    switch (place.node(depth).type.name) {
      case "bulletList":
        return "bullet";
      case "orderedList":
        return "numbered";
      case "blockquote":
        return "quote";
    }
  }
  return "paragraph";
}

function cutRuns(block: Node): TextRun[] {
  const runs: TextRun[] = [];
  block.forEach((child) => {
    // A forced line break is one position, and so is the character that stands for it.
    runs.push({ text: showable(child.text ?? "\n"), style: styleOf(child) });
  });
  return runs;
}

/** What a page cannot carry (half a character, a control code) is seen to be there; lengths stay, places count on them. */
function showable(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, "\uFFFD");
}

function styleOf(node: Node): TextStyle {
  const link = node.marks.find(({ type }) => type.name === "link");
  const href: unknown = link?.attrs.href;
  return {
    isBold: node.marks.some(({ type }) => type.name === "bold"),
    isItalic: node.marks.some(({ type }) => type.name === "italic"),
    href: typeof href === "string" ? href : null,
    suggested: suggestionOn(node, "insertion")
      ? "insertion"
      : suggestionOn(node, "deletion")
        ? "deletion"
        : null,
  };
}
