"use client";

import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { nameIn } from "./use-dragging.client.ts";

interface DropColumnProps {
  name: string;
  /** The heading's id, which names the column. */
  labelledBy: string;
  className: string;
  /** The card that is in the air. */
  dragged: string | null;
  accepts: (card: string) => boolean;
  children: ReactNode;
}

/** A column of cards. It says, while a card is in the air, whether that may be put down here. */
export function DropColumn({ name, labelledBy, className, dragged, accepts, children }: DropColumnProps) {
  const column = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  const canDrop = useEffectEvent((card: string | null) => card !== null && accepts(card));
  useEffect(() => {
    if (!column.current) return;
    return dropTargetForElements({
      element: column.current,
      getData: () => ({ name }),
      canDrop: ({ source }) => canDrop(nameIn(source.data)),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [name]);
  const isOpen = dragged !== null && accepts(dragged);
  const drag = dragged === null ? "" : isOpen ? (isOver ? " is-open is-over" : " is-open") : " is-closed";
  return (
    <section ref={column} data-column={name} className={className + drag} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
