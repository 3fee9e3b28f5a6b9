import { expect, test } from "vitest";
import type { ComparedPiece } from "#site/compare/compared-text.ts";
import { focusPieces } from "./focus-pieces.ts";

const style = { isBold: false, isItalic: false, href: null, suggested: null };

function piece(text: string, change: ComparedPiece["change"] = "same"): ComparedPiece {
  const kind = text === "Head" ? "headline" : "paragraph";
  const parts = text === "" ? [] : [{ text, style, change: "same" as const }];
  return { kind, kindBefore: null, change, parts };
}

function told(pieces: ComparedPiece[]): string[] {
  return focusPieces(pieces).map((focused) =>
    focused.type === "gap" ? `(${focused.size})` : (focused.piece.parts[0]?.text ?? ""),
  );
}

test("what changed stands between its neighbours, the rest is counted", () => {
  const pieces = ["Head", "a", "b", "c"].map((text) => piece(text));
  expect(told([...pieces, piece("X", "changed"), piece("d"), piece("e"), piece("f")])).toEqual([
    "Head",
    "(2)",
    "c",
    "X",
    "d",
    "(2)",
  ]);
});

test("one paragraph alone is not left out, and an empty one is not there", () => {
  expect(told([piece("Head"), piece(""), piece("a"), piece("b"), piece("X", "inserted")])).toEqual([
    "Head",
    "a",
    "b",
    "X",
  ]);
});
