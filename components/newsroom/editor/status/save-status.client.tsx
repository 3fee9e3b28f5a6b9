"use client";

import type { Editor } from "@tiptap/core";
import type { ConnectionSnapshot } from "../save/connection-state.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import { readText } from "../save/surface.ts";
import { saveWords } from "./save-words.ts";

interface SaveStatusProps {
  snapshot: ConnectionSnapshot;
  connection: StoryConnection;
  editor: Editor;
}

/** Where the words are, told to the eye at once and to a screen reader when it matters. */
export function SaveStatus({ snapshot, connection, editor }: SaveStatusProps) {
  const { text, tone } = saveWords(snapshot);
  const isTrouble = tone === "warning" || tone === "danger";
  return (
    <span className={`save-status is-${tone}`}>
      <span role={isTrouble ? "status" : undefined} data-save={snapshot.save.kind}>
        {text}
      </span>
      {snapshot.save.kind === "refused" && (
        <>
          <button type="button" className="link-button" onClick={() => connection.queue.tryAgain()}>
            Try again
          </button>
          <button
            type="button"
            className="link-button"
            onClick={() => void navigator.clipboard.writeText(readText(editor.state.doc))}
          >
            Copy my text
          </button>
        </>
      )}
    </span>
  );
}
