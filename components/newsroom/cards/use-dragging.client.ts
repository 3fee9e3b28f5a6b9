"use client";

import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useEffectEvent, useState } from "react";

/** Follows drags on the page: which card is in the air, and in which column it is let go. */
export function useDragging(onDrop: (card: string, column: string) => void): string | null {
  const [dragged, setDragged] = useState<string | null>(null);
  const drop = useEffectEvent(onDrop);
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setDragged(nameIn(source.data)),
        onDrop: ({ source, location }) => {
          setDragged(null);
          const [target] = location.current.dropTargets;
          const [card, column] = [nameIn(source.data), target ? nameIn(target.data) : null];
          if (card !== null && column !== null) drop(card, column);
        },
      }),
    [],
  );
  return dragged;
}

/** The card or the column that a drag is about. */
export function nameIn({ name }: Record<string | symbol, unknown>): string | null {
  return typeof name === "string" ? name : null;
}
