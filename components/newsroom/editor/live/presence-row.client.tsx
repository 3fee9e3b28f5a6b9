"use client";

import type { Editor } from "@tiptap/core";
import type { PresenceView } from "#newsroom/stories/presence-input.ts";
import { cursorColour } from "./cursor-colour.ts";
import { findCursor } from "./remote-cursors.ts";

interface PresenceRowProps {
  /** Everybody else's windows. */
  others: PresenceView[];
  editor: Editor;
}

/** Who else is in the story; a press goes to where they are. */
export function PresenceRow({ others, editor }: PresenceRowProps) {
  const people = [...new Map(others.map((presence) => [presence.userId, presence])).values()];
  if (people.length === 0) return null;
  return (
    <ul className="presence-row" aria-label="Also in this story">
      {people.map((presence) => (
        <li key={presence.userId}>
          <button
            type="button"
            className={`presence ${cursorColour(presence.userId)}${presence.isIdle ? " is-idle" : ""}`}
            title={describe(presence)}
            aria-label={`${describe(presence)}. Go there`}
            onClick={() => goTo(editor, presence.windowId)}
          >
            <span aria-hidden="true">{initials(presence.name)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function describe({ name, isIdle, selection }: PresenceView): string {
  if (isIdle) return `${name}, idle`;
  return selection ? `${name}, writing` : `${name}, reading`;
}

function goTo(editor: Editor, windowId: string): void {
  const position = findCursor(editor.state, windowId);
  if (position === null) return;
  const { node } = editor.view.domAtPos(position);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}

/** Two letters of a Latin name, the family name of a Korean one. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  if (/\p{Script=Hangul}/u.test(name)) return [...(words[0] ?? "")].slice(0, 1).join("");
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}
