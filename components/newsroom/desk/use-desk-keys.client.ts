"use client";

import { useEffect, useEffectEvent } from "react";
import { areKeysOn, type DeskKey, readDeskKey } from "./desk-keys.ts";

/** Hears the desk's keys wherever the focus is, but in what is typed into and in dialogs. */
export function useDeskKeys(
  list: { current: HTMLElement | null },
  act: (key: DeskKey, pressed: string) => boolean,
) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    if (target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]")) return;
    const meaning = readDeskKey({
      key: event.key,
      isModified: event.ctrlKey || event.altKey || event.metaKey,
      isInList: list.current?.contains(target) ?? false,
      areKeysOn: areKeysOn(),
    });
    if (meaning && act(meaning, event.key)) event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
