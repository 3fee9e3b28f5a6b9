"use client";

import "./quiet.css";
import type { Editor } from "@tiptap/core";
import { Minimize2 } from "lucide-react";
import type { Tools } from "../use-tools.client.ts";

/** The way back from the text alone, for whoever has no Escape key at hand. */
export function LeaveQuiet({ tools, editor }: { tools: Tools; editor: Editor }) {
  return (
    <button
      type="button"
      className="icon-button leave-quiet"
      aria-label="Leave distraction-free"
      title="Leave distraction-free (Esc)"
      onClick={() => {
        tools.setQuiet(false);
        editor.view.focus();
      }}
    >
      <Minimize2 size={18} aria-hidden="true" />
    </button>
  );
}
