import type { DeskShape } from "./desk-path.ts";

/** What a form of the desk has to send besides the question, so that the desk keeps its shape. */
export function ShapeFields({ shape }: { shape: DeskShape }) {
  if (shape.kind !== "calendar" || shape.week === null) return null;
  return <input type="hidden" name="week" value={shape.week} />;
}
