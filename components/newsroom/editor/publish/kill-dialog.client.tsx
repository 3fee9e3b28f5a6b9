"use client";

import { useState } from "react";
import { Dialog } from "../../dialog.client.tsx";
import { refusalWords } from "../../refusal-words.ts";

interface KillDialogProps {
  /** Whether a kill is taken back instead. */
  isLift: boolean;
  onClose: () => void;
  onConfirm: (note: string) => Promise<void>;
}

/** The last question before a story is withdrawn for good, or before that is taken back. Both want a reason. */
export function KillDialog({ isLift, onClose, onConfirm }: KillDialogProps) {
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const title = isLift ? "Take the kill back?" : "Kill this story?";
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <button
          type="button"
          className={`button ${isLift ? "is-primary" : "is-danger"}`}
          onClick={() => (note.trim() === "" ? setMissing(true) : void onConfirm(note.trim()))}
        >
          {isLift ? "Take the kill back" : "Kill"}
        </button>
      }
    >
      <p>
        {isLift
          ? "Nothing goes out by this: the story can then be published again."
          : "It goes from every page at once. Readers find a notice at its address, and its writers and all editors are told. It cannot go out again before the kill is taken back."}
      </p>
      <div className="form-field">
        <label htmlFor="kill-note">Why</label>
        <textarea
          id="kill-note"
          className="field-control"
          rows={3}
          maxLength={1000}
          value={note}
          aria-invalid={isMissing || undefined}
          aria-describedby="kill-note-problem"
          onChange={(event) => {
            setNote(event.target.value);
            setMissing(false);
          }}
        />
        <p id="kill-note-problem" className="field-error" role="status">
          {isMissing && refusalWords({ field: "note", reason: "empty" })}
        </p>
      </div>
    </Dialog>
  );
}
