"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { focusCard } from "./use-card-keys.client.ts";

/** The focus goes with its card to another column, and from a card that leaves to the one that takes its place. */
export function useKeptCard(root: RefObject<HTMLElement | null>) {
  const last = useRef<{ card: string; column: string; place: number } | null>(null);
  useEffect(() => {
    const note = ({ target }: Event) => {
      const element = target instanceof Element ? target : null;
      // A dialog gives the focus back to where it was.
      if (element?.closest("dialog")) return;
      const card = element?.closest<HTMLElement>("[data-card]");
      const column = card?.closest<HTMLElement>("[data-column]");
      const cards = [...(column?.querySelectorAll("[data-card]") ?? [])];
      last.current =
        card && column
          ? {
              card: card.dataset.card ?? "",
              column: column.dataset.column ?? "",
              place: cards.indexOf(card),
            }
          : null;
    };
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", note);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", note);
    };
  }, []);
  useLayoutEffect(() => {
    const lost = last.current;
    if (!lost || document.activeElement !== document.body || document.querySelector("dialog[open]")) return;
    if (focusCard(root.current, lost.card)) return;
    const column = `[data-column="${CSS.escape(lost.column)}"] a.row-link`;
    const links = root.current?.querySelectorAll<HTMLElement>(column);
    links?.[Math.min(lost.place, links.length - 1)]?.focus({ preventScroll: true });
  });
}
