"use client";

import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import type { ColleagueView } from "#newsroom/notes/note-view.ts";
import { findMention } from "./find-mention.ts";
import type { Mentioned } from "./note-draft.ts";

interface MentionsSetup {
  box: RefObject<HTMLTextAreaElement | null>;
  find(query: string): Promise<ColleagueView[]>;
  /** The whole text with the name in it, and whose name it is. */
  onName(text: string, person: Mentioned): void;
}

const PAUSE_MS = 120;

/** The list of colleagues that an @ opens in a text box: found while typing, chosen with arrows and Enter. */
export function useMentions({ box, find, onName }: MentionsSetup) {
  const [found, setFound] = useState<ColleagueView[]>([]);
  const [active, setActive] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  const listId = useId();
  const isOpen = found.length > 0;

  function close() {
    clearTimeout(timer.current);
    turn.current += 1;
    setFound([]);
  }

  function look() {
    clearTimeout(timer.current);
    turn.current += 1;
    const asked = turn.current;
    const mention = readMention();
    if (mention === null) {
      setFound([]);
      return;
    }
    timer.current = setTimeout(async () => {
      const colleagues = await find(mention.query);
      if (asked !== turn.current) return;
      setFound(colleagues);
      setActive(0);
    }, PAUSE_MS);
  }

  function readMention() {
    const { current } = box;
    return current && findMention(current.value, current.selectionStart);
  }

  function choose({ id, name }: ColleagueView) {
    const { current } = box;
    const mention = readMention();
    if (!current || !mention) return;
    const before = `${current.value.slice(0, mention.start)}@${name} `;
    const after = current.value.slice(current.selectionStart).replace(/^ /, "");
    close();
    onName(before + after, { id, name });
    requestAnimationFrame(() => current.setSelectionRange(before.length, before.length));
  }

  /** Whether the key was the list's. */
  function press(event: KeyboardEvent): boolean {
    const chosen = found[active];
    if (!chosen) return false;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: found.length - 1 };
    const move = moves[event.key];
    if (move !== undefined) setActive((active + move) % found.length);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey)
      choose(chosen);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  const attributes = {
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-controls": listId,
    "aria-activedescendant": isOpen ? `${listId}-${active}` : undefined,
  } as const;
  return { found, active, listId, attributes, look, close, press, choose };
}

export type Mentions = ReturnType<typeof useMentions>;
