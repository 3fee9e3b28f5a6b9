"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useIsListening } from "../use-is-listening.client.ts";

/** Goes from change to change in the comparison below it, by button or by Alt and an arrow key. */
export function ChangeWalker({ count }: { count: number }) {
  const [at, setAt] = useState(-1);
  const place = useRef(-1);
  // The keys are listened to from the same moment on as the buttons.
  const isListening = useIsListening();

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      setAt(walk(place, event.key === "ArrowDown" ? 1 : -1));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  if (count === 0) return null;
  return (
    <nav className="change-walker" aria-label="Changes">
      <button
        type="button"
        className="icon-button"
        disabled={!isListening}
        aria-label="Previous change"
        title="Previous change (Alt+↑)"
        onClick={() => setAt(walk(place, -1))}
      >
        <ArrowUp size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={!isListening}
        aria-label="Next change"
        title="Next change (Alt+↓)"
        onClick={() => setAt(walk(place, 1))}
      >
        <ArrowDown size={18} aria-hidden="true" />
      </button>
      <p role="status">
        {at < 0 ? `${count} ${count === 1 ? "change" : "changes"}` : `Change ${at + 1} of ${count}`}
      </p>
      <p className="muted small change-keys">
        <kbd>Alt</kbd>+<kbd>↑</kbd> <kbd>↓</kbd>
      </p>
    </nav>
  );
}

/** Brings the next change into view and the focus to it; after the last comes the first. */
function walk(place: { current: number }, by: 1 | -1): number {
  const changes = [...document.querySelectorAll<HTMLElement>("[data-change]")];
  if (changes.length === 0) return -1;
  const from = place.current < 0 && by < 0 ? 0 : place.current;
  place.current = (from + by + changes.length) % changes.length;
  const change = changes[place.current];
  change?.focus({ preventScroll: true });
  change?.scrollIntoView({ block: "center" });
  return place.current;
}
