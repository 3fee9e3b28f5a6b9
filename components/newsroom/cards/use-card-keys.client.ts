"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { focusSearch } from "../desk/focus-search.ts";
import { useDeskKeys } from "../desk/use-desk-keys.client.ts";
import { isStep, type Step, stepCard } from "./step-card.ts";

interface CardKeys {
  /** Asks where a card is to go; false when it cannot be moved. */
  move: (card: string) => boolean;
  showSheet: () => void;
  /** The addresses of the views, in the order of the keys 1 to 9. */
  viewPaths: string[];
}

export const cardShortcuts: [keys: string, what: string][] = [
  ["↑ ↓ or j k", "Next and previous card of the column"],
  ["← →", "The columns beside it"],
  ["Enter", "Open the story"],
  ["m", "Move the card"],
  ["/", "Search"],
  ["1 to 9", "Open a view, in their order"],
  ["?", "This list"],
];

/** The keys of cards in columns. Arrows work while the focus is among the cards, letters wherever nothing is typed. */
export function useCardKeys(root: RefObject<HTMLElement | null>, { move, showSheet, viewPaths }: CardKeys) {
  const router = useRouter();
  useDeskKeys(root, (key, pressed) => {
    switch (key) {
      case "next":
        return step(root.current, "ArrowDown");
      case "previous":
        return step(root.current, "ArrowUp");
      case "move": {
        const card = focusedCard();
        return card !== null && move(card);
      }
      case "search":
        return focusSearch();
      case "sheet":
        showSheet();
        return true;
      case "view": {
        const path = viewPaths[Number(pressed) - 1];
        if (path) router.push(path);
        return path !== undefined;
      }
      case "choose":
      case "chooseRange":
      case "clear":
        return false;
    }
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !isStep(event.key))
      return;
    if (step(root.current, event.key)) event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    const among = root.current;
    among?.addEventListener("keydown", hear);
    return () => among?.removeEventListener("keydown", hear);
  }, [root]);
}

function focusedCard(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-card]")?.dataset.card ?? null;
}

function step(root: HTMLElement | null, way: Step): boolean {
  const columns = [...(root?.querySelectorAll("[data-column]") ?? [])].map((column) =>
    [...column.querySelectorAll<HTMLElement>("[data-card]")].map(({ dataset }) => dataset.card ?? ""),
  );
  const next = stepCard(columns, focusedCard(), way);
  return next !== null && focusCard(root, next);
}

/** Gives the focus to a card's headline; false when the card is not there. */
export function focusCard(root: HTMLElement | null, card: string): boolean {
  const link = root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"] a.row-link`);
  link?.focus({ preventScroll: true });
  link?.closest("[data-card]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  return link !== null && link !== undefined;
}
