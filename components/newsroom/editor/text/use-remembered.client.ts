"use client";

import { useCallback, useState } from "react";

/** A choice that this browser remembers for every story; kept for this visit only where a browser refuses storage. */
export function useRemembered(name: string): [isOn: boolean, set: (isOn: boolean) => void] {
  const key = `stet.${name}`;
  const [isOn, setOn] = useState(() => read(key));
  const set = useCallback(
    (next: boolean) => {
      setOn(next);
      try {
        window.localStorage.setItem(key, next ? "on" : "off");
      } catch {
        // The choice holds until the window is closed.
      }
    },
    [key],
  );
  return [isOn, set];
}

function read(key: string): boolean {
  try {
    return window.localStorage.getItem(key) === "on";
  } catch {
    return false;
  }
}
