"use client";

import type { Editor } from "@tiptap/core";
import type { KeptText } from "../save/journal.ts";
import { insertTextBelow } from "../text/story-paste.ts";

const reasons: Record<KeptText["kind"], string> = {
  deleted_place: "Someone deleted the paragraph you were in. Your words:",
  swallowed: "You deleted a paragraph somebody was writing in. Their words:",
  mismatch:
    "The story here and on the server had come apart, so it was opened again. Your text as it stood here:",
  no_right: "You may no longer change this story. Your text that was not saved before:",
  unreadable: "Text kept on this device that could not be merged into the story:",
};

interface KeptTextsProps {
  kept: KeptText[];
  editor: Editor;
  mayWrite: boolean;
  onDiscard: (id: string) => void;
}

/** Words that have lost their place are offered back until their writer decides. */
export function KeptTexts({ kept, editor, mayWrite, onDiscard }: KeptTextsProps) {
  return kept.map(({ id, kind, words }) => (
    <section key={id} className="banner is-warning kept-text" aria-label="Text kept for you">
      <p>{reasons[kind]}</p>
      <blockquote>{words}</blockquote>
      <div className="cluster">
        {mayWrite && (kind === "deleted_place" || kind === "swallowed") && (
          <button
            type="button"
            className="button is-small is-primary"
            onClick={() => {
              insertTextBelow(editor.view, words);
              onDiscard(id);
            }}
          >
            Insert below
          </button>
        )}
        <button
          type="button"
          className="button is-small"
          onClick={() => void navigator.clipboard.writeText(words)}
        >
          Copy
        </button>
        <button type="button" className="button is-small is-quiet" onClick={() => onDiscard(id)}>
          Discard
        </button>
      </div>
    </section>
  ));
}
