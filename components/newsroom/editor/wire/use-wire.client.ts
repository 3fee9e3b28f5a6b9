"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import type { WireView } from "#newsroom/stories/story-view.ts";
import { refusalWords } from "../../refusal-words.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import { decodeUtf8, type IncomingCopy } from "../text/copy-input.ts";
import { insertPlainText, isEmptyStory } from "../text/story-paste.ts";
import { type AppliedWire, applyWire, type StoryMoment } from "./apply-wire.ts";

export type WireState =
  | { kind: "none" }
  | { kind: "reading" }
  | { kind: "recognised"; wire: WireView; applied: AppliedWire }
  | { kind: "taken_back"; applied: AppliedWire; taken: StoryMoment }
  | { kind: "problem"; words: string };

/** Takes in copy: recognised by the newsroom where that works, pasted as it is where not. */
export function useWire(api: StoryApi) {
  const [state, setState] = useState<WireState>({ kind: "none" });

  async function takeIn(copy: IncomingCopy, editor: Editor, connection: StoryConnection): Promise<void> {
    if (!isEmptyStory(editor.state.doc)) {
      pasteAsItIs(copy, editor);
      return;
    }
    setState({ kind: "reading" });
    const answer = await api.recogniseWire(copy);
    if (answer.kind === "refused" && copy.bytes !== "") {
      setState({ kind: "problem", words: answer.refusals.map(refusalWords).join(" ") });
      return;
    }
    if (answer.kind === "done" && isEmptyStory(editor.state.doc)) {
      try {
        const wasPublished = connection.getSnapshot().status.live !== null;
        const applied = applyWire(editor, connection.fields, answer.value, wasPublished);
        setState({ kind: "recognised", wire: answer.value, applied });
        return;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }
    pasteAsItIs(copy, editor);
  }

  function pasteAsItIs(copy: IncomingCopy, editor: Editor): void {
    setState({ kind: "none" });
    if (copy.html !== "") {
      if (!editor.view.pasteHTML(copy.html)) insertPlainText(editor.view, copy.text);
      return;
    }
    try {
      insertPlainText(editor.view, copy.bytes === "" ? copy.text : decodeUtf8(copy.bytes));
    } catch {
      setState({
        kind: "problem",
        words: "This file could not be read here just now. Open it and paste its text.",
      });
    }
  }

  return {
    state,
    takeIn,
    tellProblem: (reason: string) =>
      setState({ kind: "problem", words: refusalWords({ field: null, reason }) }),
    tellTakenBack: (applied: AppliedWire, taken: StoryMoment) =>
      setState({ kind: "taken_back", applied, taken }),
    close: () => setState({ kind: "none" }),
  };
}
