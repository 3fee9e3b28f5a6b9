"use client";

import "./suggestions.css";
import type { Editor } from "@tiptap/core";
import { MessageSquareDiff, Pencil } from "lucide-react";
import { keyName } from "../text/shortcuts.ts";
import { toggleSuggesting } from "./toggle-suggesting.ts";
import { useMode } from "./use-suggestions.client.ts";

/** Says how this window writes, and changes it: what is written is the text, or a suggestion for it. */
export function ModeSwitch({ editor, storyId }: { editor: Editor; storyId: string }) {
  const { isSuggesting } = useMode(editor);
  const modes = [
    { name: "Editing", Icon: Pencil, isOn: !isSuggesting },
    { name: "Suggesting", Icon: MessageSquareDiff, isOn: isSuggesting },
  ];
  return (
    <fieldset className="mode-switch" aria-label="What you write is">
      {modes.map(({ name, Icon, isOn }) => (
        <button
          key={name}
          type="button"
          aria-pressed={isOn}
          title={`${name} (${keyName("Mod-Shift-E")} changes it)`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (!isOn) toggleSuggesting(editor, storyId);
          }}
        >
          <Icon size={14} aria-hidden="true" /> {name}
        </button>
      ))}
      <span className="visually-hidden" role="status">
        {isSuggesting ? "Suggesting: your changes are suggestions." : "Editing: your changes are the text."}
      </span>
    </fieldset>
  );
}
