"use client";

import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type ReactNode, useEffect, useRef } from "react";

interface DragCardProps {
  name: string;
  /** Whether it can be taken up at all. */
  isMovable: boolean;
  className: string;
  isBusy?: boolean;
  children: ReactNode;
}

/** A card of a column, which can be taken up and put down elsewhere. */
export function DragCard({ name, isMovable, className, isBusy = false, children }: DragCardProps) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isMovable || !card.current) return;
    return draggable({ element: card.current, getInitialData: () => ({ name }) });
  }, [name, isMovable]);
  return (
    <li ref={card} data-card={name} className={className} aria-busy={isBusy || undefined}>
      {children}
    </li>
  );
}
