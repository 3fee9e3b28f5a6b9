"use client";

import { useState } from "react";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { Dialog } from "../../dialog.client.tsx";
import { workflowWords } from "../../workflow-words.ts";

interface MoveDialogProps {
  to: WorkflowState;
  onClose: () => void;
  onMove: (note: string) => void;
}

/** Moves a story on, with a word for whoever takes it up. */
export function MoveDialog({ to, onClose, onMove }: MoveDialogProps) {
  const [note, setNote] = useState("");
  return (
    <Dialog
      title={workflowWords[to].move}
      onClose={onClose}
      foot={
        <button
          type="button"
          className={`button ${to === "spiked" ? "is-danger" : "is-primary"}`}
          onClick={() => onMove(note.trim())}
        >
          {workflowWords[to].move}
        </button>
      }
    >
      <div className="form-field">
        <label htmlFor="move-note">Note for whoever takes it up (optional)</label>
        <textarea
          id="move-note"
          className="field-control"
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
