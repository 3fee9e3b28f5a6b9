"use client";

import "./menu-button.css";
import type { LucideIcon } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { keyName } from "./shortcuts.ts";

/** One thing a menu offers; with `isChecked` it is on or off. */
export interface MenuEntry {
  name: string;
  keys?: string;
  isChecked?: boolean;
  isOff?: boolean;
  run(): void;
}

interface MenuButtonProps {
  name: string;
  Icon: LucideIcon;
  entries: MenuEntry[];
  tabIndex: number;
  onFocus: () => void;
}

/** A button with a menu, after WAI-ARIA's menu button pattern; the browser's own popover lies above everything. */
export function MenuButton({ name, Icon, entries, tabIndex, onFocus }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  function open(at: "first" | "last") {
    const box = button.current?.getBoundingClientRect();
    const list = menu.current;
    if (!box || !list) return;
    list.showPopover();
    const { offsetHeight, offsetWidth } = list;
    const isAbove = box.bottom + offsetHeight > window.innerHeight && box.top > offsetHeight;
    list.style.top = `${isAbove ? box.top - offsetHeight - 4 : box.bottom + 4}px`;
    list.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - offsetWidth - 8))}px`;
    const all = itemsOf(list);
    (at === "first" ? all[0] : all.at(-1))?.focus();
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const all = itemsOf(event.currentTarget);
    const at = all.findIndex((item) => item.matches(":focus"));
    const letter = event.key.length === 1 ? event.key.toLowerCase() : null;
    const moves: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    event.stopPropagation();
    if (event.key === "Enter" || event.key === " ") all[at]?.click();
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") close();
    else if (event.key in moves) all[moves[event.key] ?? 0]?.focus();
    else if (letter)
      [...all.slice(at + 1), ...all]
        .find((item) => item.textContent?.toLowerCase().startsWith(letter))
        ?.focus();
    else return;
    event.preventDefault();
  }

  function close() {
    menu.current?.hidePopover();
    button.current?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        title={name}
        tabIndex={tabIndex}
        onFocus={onFocus}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (isOpen ? close() : open("first"))}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          open(event.key === "ArrowDown" ? "first" : "last");
        }}
      >
        <Icon size={18} aria-hidden="true" />
      </button>
      <div
        ref={menu}
        id={id}
        role="menu"
        aria-label={name}
        popover="auto"
        className="tool-menu"
        onKeyDown={press}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {entries.map(({ name: entry, keys, isChecked, isOff, run }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the menu's
          // biome-ignore lint/a11y/noStaticElementInteractions: its role is given by roleOf
          <div
            key={entry}
            {...roleOf(entry, isChecked)}
            aria-disabled={isOff || undefined}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (isOff) return;
              menu.current?.hidePopover();
              run();
            }}
          >
            <span>{entry}</span>
            {keys && <kbd>{keyName(keys)}</kbd>}
          </div>
        ))}
      </div>
    </>
  );
}

function roleOf(name: string, isChecked: boolean | undefined) {
  return isChecked === undefined
    ? { role: "menuitem", "aria-label": name }
    : { role: "menuitemcheckbox", "aria-label": name, "aria-checked": isChecked };
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role^='menuitem']")];
}
