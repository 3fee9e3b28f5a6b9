"use client";

import { type ReactNode, useState } from "react";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import { Dialog } from "../dialog.client.tsx";
import { MomentField, startMoment } from "./moment-field.client.tsx";

export interface MomentDialogProps {
  title: string;
  /** What the button does. */
  verb: string;
  /** ISO and zone of the moment it has now; null for a new one. */
  at: string | null;
  zone: string;
  paperZone: string;
  children?: ReactNode;
  onClose: () => void;
  /** What is against it, in words; null when it was done. */
  onChoose: (when: MomentInput) => Promise<string | null>;
}

/** Asks for a moment and stays open until it is taken. */
export function MomentDialog(props: MomentDialogProps) {
  const { title, verb, at, zone, paperZone, children, onClose, onChoose } = props;
  const [when, setWhen] = useState(() => startMoment(at, zone));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function choose() {
    setBusy(true);
    const found = await onChoose(when);
    setBusy(false);
    if (found === null) onClose();
    else setProblem(found);
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <button type="button" className="button is-primary" disabled={isBusy} onClick={() => void choose()}>
          {verb}
        </button>
      }
    >
      {children}
      <MomentField
        value={when}
        onChange={(value) => {
          setWhen(value);
          setProblem(null);
        }}
        paperZone={paperZone}
        problem={problem}
      />
    </Dialog>
  );
}
