"use client";

import { useEffect, useLayoutEffect, useRef } from "react";

/** When the row with the focus leaves the list, the focus goes to the row that takes its place, not to the page's top. */
export function useKeptFocus(list: { current: HTMLElement | null }, ids: string[]) {
  const last = useRef<{ id: string; place: number } | null>(null);
  const order = ids.join(" ");
  useEffect(() => {
    const note = () => {
      const id = document.activeElement?.closest<HTMLElement>("tr[data-story]")?.dataset.story;
      last.current = id ? { id, place: order.split(" ").indexOf(id) } : null;
    };
    note();
    // A row that is taken away does not say that the focus has left it.
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [order]);
  useLayoutEffect(() => {
    const lost = last.current;
    if (!lost || document.activeElement !== document.body || order.split(" ").includes(lost.id)) return;
    const links = list.current?.querySelectorAll<HTMLElement>("a.row-link");
    links?.[Math.min(lost.place, links.length - 1)]?.focus({ preventScroll: true });
  }, [list, order]);
}
