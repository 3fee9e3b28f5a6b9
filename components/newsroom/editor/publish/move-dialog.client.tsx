"use client";

import { useId, useRef, useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { Dialog } from "../../dialog.client.tsx";
import { workflowWords } from "../../workflow-words.ts";

export interface Move {
  to: WorkflowState;
  /** Where the person saw the story. */
  from: WorkflowState;
  note: string;
  /** The same for every try of one move, so that it is made once. */
  opId: string;
}

interface MoveDialogProps {
  to: WorkflowState;
  /** Where the story stands. */
  from: WorkflowState;
  /** Where it can go from there. */
  moves: WorkflowState[];
  onClose: () => void;
  /** Answers what stood in the way, or null when the story was moved. */
  onMove: (move: Move) => Promise<string | null>;
}

/** Moves a story on, with a word for whoever takes it up. The word stays until the story is moved. */
export function MoveDialog({ to, from, moves, onClose, onMove }: MoveDialogProps) {
  const id = useId();
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [seen, setSeen] = useState(from);
  const opId = useRef(crypto.randomUUID());
  const isPossible = seen !== from || moves.includes(to);

  async function move() {
    setIsBusy(true);
    const found = await onMove({ to, from: seen, note: note.trim(), opId: opId.current });
    setIsBusy(false);
    if (found === null) onClose();
    else setProblem(found);
  }

  return (
    <Dialog
      title={workflowWords[to].move}
      onClose={onClose}
      foot={
        seen === from || problem === null ? (
          <button
            type="button"
            className={`button ${to === "spiked" ? "is-danger" : "is-primary"}`}
            disabled={isBusy || !isPossible}
            onClick={() => void move()}
          >
            {workflowWords[to].move}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => {
              setSeen(from);
              setProblem(null);
              opId.current = crypto.randomUUID();
            }}
          >
            Go on from {workflowWords[from].name}
          </button>
        )
      }
    >
      <div className="form-field">
        <label htmlFor={`${id}-note`}>Note for whoever takes it up (optional)</label>
        <textarea
          id={`${id}-note`}
          className="field-control"
          rows={3}
          maxLength={storyLimits.moveNote}
          aria-describedby={`${id}-problem`}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <p id={`${id}-problem`} className="field-error" role="status">
          {problem ?? (isPossible ? "" : `From ${workflowWords[from].name} it cannot go there.`)}
        </p>
      </div>
    </Dialog>
  );
}
