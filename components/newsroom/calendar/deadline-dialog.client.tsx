"use client";

import { useId, useState } from "react";
import { Dialog } from "../dialog.client.tsx";
import type { CalendarStory, LocalTime } from "./calendar.client.tsx";

interface DeadlineDialogProps {
  story: CalendarStory;
  /** ISO date: the day it is put on if it has no deadline yet. */
  day: string;
  paperZone: string;
  onClose: () => void;
  /** Answers what stood in the way, or null when the deadline was set. */
  onSet: (deadline: LocalTime | null, opId: string) => Promise<string | null>;
}

/** The hour that is proposed to a story without a deadline: the end of a newsroom's day. */
const PROPOSED = "18:00";

/** Asks when a story's copy is due, or takes its deadline off. */
export function DeadlineDialog({ story, day, paperZone, onClose, onSet }: DeadlineDialogProps) {
  const id = useId();
  const [local, setLocal] = useState(story.deadline?.local ?? `${day}T${PROPOSED}`);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [opId, setOpId] = useState(() => crypto.randomUUID());
  const zone = story.deadline?.zone ?? paperZone;

  async function set(deadline: LocalTime | null) {
    if (isBusy) return;
    setBusy(true);
    const found = await onSet(deadline, opId);
    setBusy(false);
    if (found === null) return onClose();
    setProblem(found);
    setOpId(crypto.randomUUID());
  }

  return (
    <Dialog
      title="Deadline"
      onClose={onClose}
      foot={
        <>
          {story.deadline && (
            <button type="button" className="button" aria-disabled={isBusy} onClick={() => void set(null)}>
              No deadline
            </button>
          )}
          <button type="submit" form={id} className="button is-primary" aria-disabled={isBusy}>
            {isBusy ? "Setting …" : "Set the deadline"}
          </button>
        </>
      }
    >
      <p className="move-story" lang={story.language}>
        {story.headline}
      </p>
      <form
        id={id}
        className="form-field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (local === "") setProblem("This is not a time. Give date and time.");
          else void set({ local, zone });
        }}
      >
        <label htmlFor={`${id}-local`}>Date and time in {zone}</label>
        <input
          id={`${id}-local`}
          type="datetime-local"
          className="field-control"
          max="9999-12-31T23:59"
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          value={local}
          onChange={(event) => {
            setLocal(event.target.value.slice(0, 16));
            setProblem(null);
            setOpId(crypto.randomUUID());
          }}
        />
        <p id={`${id}-problem`} className="field-error" role="alert">
          {problem}
        </p>
      </form>
    </Dialog>
  );
}
