import type { ComparedPiece } from "#site/compare/compared-text.ts";

/** How many changes one meets going through a comparison, as its text marks them. */
export function countChanges(pieces: ComparedPiece[]): number {
  let count = 0;
  for (const { change, kindBefore, parts } of pieces) {
    if (change === "moved_away") continue;
    if (change !== "same" && change !== "changed") count += 1;
    else {
      if (kindBefore) count += 1;
      count += parts.filter(
        (part, index) => part.change !== "same" && (parts[index - 1]?.change ?? "same") === "same",
      ).length;
    }
  }
  return count;
}
