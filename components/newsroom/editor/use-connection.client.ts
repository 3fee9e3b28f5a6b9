"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { followKeyboard } from "./follow-keyboard.ts";
import { joinStory } from "./live/join-story.ts";
import type { ConnectionSnapshot } from "./save/connection-state.ts";
import type { OpenedStory } from "./save/open-story.ts";
import type { StoryApi } from "./save/story-api.ts";
import { StoryConnection } from "./save/story-connection.ts";
import { hearCaret } from "./text/hear-caret.ts";

/** After a composition ends the editor still reads the syllable from the page. */
const COMPOSITION_SETTLES_MS = 60;

interface Connecting {
  editor: Editor | null;
  opened: OpenedStory;
  api: StoryApi;
  onReopen: () => void;
}

/** Ties an editor to the newsroom for as long as both are on the screen. */
export function useConnection({ editor, opened, api, onReopen }: Connecting): StoryConnection | null {
  const [connection, setConnection] = useState<StoryConnection | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: reopening is asked for once, by the connection of this editor
  useEffect(() => {
    if (!editor) return;
    const line = new StoryConnection({
      opened,
      api,
      onReopen,
      locks: navigator.locks,
      isVisible: () => document.visibilityState === "visible",
      surface: {
        readState: () => editor.state,
        dispatch: (transaction) => editor.view.dispatch(transaction),
        isComposing: () => editor.view.composing,
        hearCaret: () => hearCaret(editor.view),
      },
    });
    const stopListening = listen(editor, line);
    line.start();
    const leave = joinStory({ editor, line, opened, api });
    setConnection(line);
    return () => {
      leave();
      stopListening();
      line.stop();
    };
  }, [editor, opened, api]);
  return connection;
}

function listen(editor: Editor, line: StoryConnection): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const { dom } = editor.view;
  const settle = () => setTimeout(() => line.queue.compositionEnded(), COMPOSITION_SETTLES_MS);
  const note = ({ transaction }: { transaction: { docChanged: boolean; getMeta(key: string): unknown } }) => {
    if (transaction.docChanged && transaction.getMeta("rebased") === undefined) line.noteChange();
  };
  editor.on("transaction", note);
  dom.addEventListener("compositionend", settle, { signal });
  dom.addEventListener("blur", settle, { signal });
  window.addEventListener("online", () => line.resume(), { signal });
  window.addEventListener("pagehide", () => line.leaving(), { signal });
  window.addEventListener("pageshow", (event) => event.persisted && line.resume(), { signal });
  document.addEventListener(
    "visibilitychange",
    () => (document.visibilityState === "hidden" ? line.leaving() : line.look()),
    { signal },
  );
  window.addEventListener("beforeunload", (event) => line.wouldLose && event.preventDefault(), { signal });
  followKeyboard(signal);
  return () => {
    stop.abort();
    editor.off("transaction", note);
  };
}

export function useSnapshot(connection: StoryConnection): ConnectionSnapshot {
  return useSyncExternalStore(connection.subscribe, connection.getSnapshot, connection.getSnapshot);
}
