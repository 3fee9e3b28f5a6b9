"use client";

import { useId, useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { type HandMove, handMoves } from "../desk/hand-moves.ts";
import { Dialog } from "../dialog.client.tsx";
import { workflowWords } from "../workflow-words.ts";
import type { BoardStory } from "./board.client.tsx";
import { publishPath } from "./judge-drop.ts";

interface MoveCardDialogProps {
  story: BoardStory;
  /** Where it was put; null when that is asked here. */
  to: HandMove | null;
  onClose: () => void;
  /** Answers what stood in the way, or null when the story was moved. */
  onMove: (to: HandMove, note: string, opId: string) => Promise<string | null>;
}

/** Asks where a story is to go and for a word to whoever has it then. The word stays until the story is moved. */
export function MoveCardDialog({ story, to: given, onClose, onMove }: MoveCardDialogProps) {
  const id = useId();
  const [to, setTo] = useState(given);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [opId, setOpId] = useState(() => crypto.randomUUID());
  const targets = handMoves.filter((move) => story.moves.includes(move));

  async function move() {
    if (isBusy) return;
    if (to === null) return setProblem("Choose where it is to go.");
    setBusy(true);
    const found = await onMove(to, note.trim(), opId);
    setBusy(false);
    if (found === null) onClose();
    else setProblem(found);
  }
  /** Another wish is not the one that was sent before. */
  function renew() {
    setOpId(crypto.randomUUID());
    setProblem(null);
  }

  return (
    <Dialog
      title={given ? workflowWords[given].move : "Move to …"}
      onClose={onClose}
      foot={
        targets.length > 0 && (
          <button
            type="submit"
            form={id}
            className={`button ${to === "spiked" ? "is-danger" : "is-primary"}`}
            aria-disabled={isBusy}
          >
            {isBusy ? "Moving …" : to ? workflowWords[to].move : "Move"}
          </button>
        )
      }
    >
      <p className="move-story" lang={story.language}>
        {story.headline}
      </p>
      <form
        id={id}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        {given === null && targets.length > 0 && (
          <fieldset className="form-field move-targets">
            <legend>From {workflowWords[story.workflowState].name} to</legend>
            {targets.map((target) => (
              <label key={target}>
                <input
                  type="radio"
                  name="to"
                  value={target}
                  checked={to === target}
                  onChange={() => {
                    setTo(target);
                    renew();
                  }}
                />
                {workflowWords[target].name}
              </label>
            ))}
          </fieldset>
        )}
        {targets.length > 0 && (
          <div className="form-field">
            <label htmlFor={`${id}-note`}>Note for whoever takes it up (optional)</label>
            <textarea
              id={`${id}-note`}
              className="field-control"
              rows={3}
              maxLength={storyLimits.moveNote}
              aria-describedby={`${id}-problem`}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
                renew();
              }}
            />
          </div>
        )}
        <p id={`${id}-problem`} className="field-error" role="alert">
          {problem}
        </p>
      </form>
      {given === null && story.mayPublish && (
        <p className="small">
          <a href={publishPath(story.id)}>Publish or schedule it …</a>
        </p>
      )}
    </Dialog>
  );
}
