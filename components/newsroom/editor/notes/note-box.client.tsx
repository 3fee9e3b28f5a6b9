"use client";

import { useId, useRef } from "react";
import { noteLimits } from "#newsroom/notes/note-input.ts";
import { refusalWords } from "../../refusal-words.ts";
import { keyName } from "../text/shortcuts.ts";
import { MentionList } from "./mention-list.client.tsx";
import type { ShownDraft } from "./note-drafts.ts";
import { useMentions } from "./use-mentions.client.ts";
import type { Notes } from "./use-notes.client.ts";

interface NoteBoxProps {
  label: string;
  send: string;
  draft: ShownDraft;
  notes: Notes;
  /** It was sent or thrown away. */
  onDone: () => void;
}

/** Where something is said in a note. What is typed is on this device at once and stays until the server has it. */
export function NoteBox({ label, send, draft, notes, onDone }: NoteBoxProps) {
  const { line, api } = notes;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const mentions = useMentions({
    box,
    find: async (query) => {
      const answer = await api.findColleagues(query);
      return answer.kind === "done" ? answer.value.colleagues : [];
    },
    onName: (text, person) => line.drafts.write(draft.id, text, [...draft.mentioned, person]),
  });
  const over = draft.text.trim().length - noteLimits.text;
  const isEmpty = draft.text.trim() === "";
  const isSending = draft.state.kind === "sending";

  async function submit() {
    if (isEmpty || over > 0 || isSending) return;
    mentions.close();
    const isSent = await line.drafts.send(draft.id);
    // Whoever has gone on elsewhere meanwhile stays there.
    if (isSent && (document.activeElement ?? document.body) === document.body) onDone();
  }

  return (
    <form
      className="note-box"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <div className="combobox">
        <textarea
          id={id}
          ref={box}
          className="field-control"
          rows={2}
          dir="auto"
          placeholder={`${label}… Name a colleague with @`}
          value={draft.text}
          aria-describedby={`${id}-state`}
          aria-invalid={over > 0 || undefined}
          {...mentions.attributes}
          onChange={(event) => {
            line.drafts.write(draft.id, event.target.value, draft.mentioned);
            mentions.look();
          }}
          onBlur={mentions.close}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || mentions.press(event)) return;
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void submit();
            } else if (event.key === "Escape" && isEmpty) line.drafts.discard(draft.id);
          }}
        />
        <MentionList mentions={mentions} />
      </div>
      <p id={`${id}-state`} className={isTrouble(draft, over) ? "field-error" : "field-hint"} role="status">
        {stateWords(draft, over)}
      </p>
      <div className="note-acts">
        <button
          type="submit"
          className="button is-small is-primary"
          title={keyName("Mod-Enter")}
          aria-disabled={isEmpty || over > 0 || isSending || undefined}
        >
          {send}
        </button>
        <button
          type="button"
          className="button is-small is-quiet"
          onClick={() => {
            line.drafts.discard(draft.id);
            onDone();
          }}
        >
          {isEmpty ? "Cancel" : "Discard"}
        </button>
      </div>
    </form>
  );
}

function isTrouble({ state, isKept }: ShownDraft, over: number): boolean {
  return over > 0 || !isKept || (state.kind !== "writing" && state.kind !== "sending");
}

/** Where the words are, and nothing better than that. */
function stateWords({ state, isKept, text }: ShownDraft, over: number): string {
  if (over > 0) return `This is too long by ${over} ${over === 1 ? "character" : "characters"}.`;
  const kept = isKept ? "It is kept on this device" : "This browser cannot keep it: do not close the window";
  switch (state.kind) {
    case "sending":
      return "Sending…";
    case "unreachable":
      return `Not sent: the newsroom does not answer. ${kept}; it is sent as soon as it does.`;
    case "signed_out":
      return `Not sent: you are signed out. ${kept}; it is sent when you have signed in.`;
    case "text_unsaved":
      return `Not sent: the words it is about are not saved yet. ${kept}; it is sent when they are.`;
    case "refused":
      return `Not sent. ${state.refusals[0] ? refusalWords(state.refusals[0]) : ""}`;
    default:
      if (text.trim() === "") return "";
      return isKept ? "Not sent yet. Kept on this device." : `Not sent yet. ${kept}.`;
  }
}
