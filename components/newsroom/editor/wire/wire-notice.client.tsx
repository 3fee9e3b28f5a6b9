"use client";

import type { Editor } from "@tiptap/core";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryFields } from "../save/story-fields.ts";
import { bringBack } from "./take-back-wire.ts";
import type { useWire } from "./use-wire.client.ts";
import { WirePanel } from "./wire-panel.client.tsx";

interface WireNoticeProps {
  wire: ReturnType<typeof useWire>;
  editor: Editor;
  fields: StoryFields;
  api: StoryApi;
}

/** What is happening to copy that was pasted or dropped. */
export function WireNotice({ wire, editor, fields, api }: WireNoticeProps) {
  const { state, close } = wire;
  switch (state.kind) {
    case "none":
      return null;
    case "reading":
      return (
        <p className="banner" role="status">
          Reading the copy…
        </p>
      );
    case "problem":
      return (
        <p className="banner is-warning" role="alert">
          {state.words}{" "}
          <button type="button" className="link-button" onClick={close}>
            Close
          </button>
        </p>
      );
    case "recognised":
      return (
        <WirePanel
          wire={state.wire}
          applied={state.applied}
          editor={editor}
          fields={fields}
          api={api}
          onTakenBack={(taken) => wire.tellTakenBack(state.applied, taken)}
          onClose={close}
        />
      );
    case "taken_back":
      return (
        <p className="banner" role="status">
          The story stands as it was before the paste. What was written since is kept until you close this.{" "}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              bringBack(editor, fields, state);
              close();
              editor.commands.focus();
            }}
          >
            Bring it back
          </button>{" "}
          <button type="button" className="link-button" onClick={close}>
            Close
          </button>
        </p>
      );
  }
}
