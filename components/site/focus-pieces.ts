import type { ComparedPiece } from "#site/compare/compared-text.ts";

/** A block of a comparison, or so many blocks left out because nothing near them changed. */
export type FocusedPiece =
  | { type: "piece"; place: number; piece: ComparedPiece }
  | { type: "gap"; place: number; size: number };

/** A comparison with what changed and its neighbours: a reader came for the change and has the story itself. */
export function focusPieces(pieces: ComparedPiece[]): FocusedPiece[] {
  const shown = pieces.map((piece, place) => ({ piece, place })).filter(({ piece }) => isSeen(piece));
  const isChanged = (index: number) => (shown[index]?.piece.change ?? "same") !== "same";
  const near = shown.map(
    ({ piece }, index) => piece.kind === "headline" || [index - 1, index, index + 1].some(isChanged),
  );
  const focused: FocusedPiece[] = [];
  for (const [index, { piece, place }] of shown.entries()) {
    const last = focused.at(-1);
    // One block alone is shown: saying that it is left out would take as much room.
    const isAlone = (near[index - 1] ?? true) && (near[index + 1] ?? true);
    if (near[index] || isAlone) focused.push({ type: "piece", place, piece });
    else if (last?.type === "gap") last.size += 1;
    else focused.push({ type: "gap", place, size: 1 });
  }
  return focused;
}

function isSeen({ parts, kind }: ComparedPiece): boolean {
  return parts.length > 0 || kind === "rule";
}
