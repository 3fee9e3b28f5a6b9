export type Step = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

export function isStep(key: string): key is Step {
  return key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" || key === "ArrowRight";
}

/**
 * The card that an arrow leads to from a card: up and down in its column, aside to the next column that has any, at the
 * same height or at its end. From nowhere every way leads to the first card; null where there is nothing that way.
 */
export function stepCard(columns: string[][], from: string | null, step: Step): string | null {
  const at = columns.findIndex((column) => from !== null && column.includes(from));
  const column = columns[at];
  if (!column || from === null) return columns.flat()[0] ?? null;
  const place = column.indexOf(from);
  switch (step) {
    case "ArrowUp":
      return column[place - 1] ?? null;
    case "ArrowDown":
      return column[place + 1] ?? null;
    case "ArrowLeft":
    case "ArrowRight": {
      const aside = step === "ArrowLeft" ? columns.slice(0, at).reverse() : columns.slice(at + 1);
      const next = aside.find((one) => one.length > 0);
      return next?.[Math.min(place, next.length - 1)] ?? null;
    }
  }
}
