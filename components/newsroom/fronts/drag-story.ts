import type { DragEvent } from "react";

/** A story on its way by pointer: from a place, or from the list beside the front. */
export interface Dragged {
  storyId: string;
  from: number | null;
}

const TYPE = "application/x-stet-front-story";

export function startDrag(event: DragEvent, dragged: Dragged) {
  event.dataTransfer.setData(TYPE, JSON.stringify(dragged));
  event.dataTransfer.effectAllowed = "move";
}

/** While one is dragged nobody may read it, only that there is one. */
export function isDragged(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

export function readDragged(event: DragEvent): Dragged | null {
  const text = event.dataTransfer.getData(TYPE);
  if (text === "") return null;
  const { storyId, from }: Record<string, unknown> = JSON.parse(text);
  return typeof storyId === "string" ? { storyId, from: typeof from === "number" ? from : null } : null;
}
