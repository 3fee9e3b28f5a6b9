"use client";

import { useId, useState } from "react";
import { Dialog } from "../../dialog.client.tsx";

interface LineDialogProps {
  title: string;
  label: string;
  hint: string;
  start: string;
  most: number;
  onSet(line: string): void;
  onClose(): void;
}

/** Asks for one line of text. */
export function LineDialog({ title, label, hint, start, most, onSet, onClose }: LineDialogProps) {
  const [line, setLine] = useState(start);
  const id = useId();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSet(line.replace(/\s+/g, " ").trim());
        }}
      >
        <div className="form-field">
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            className="field-control"
            autoComplete="off"
            maxLength={most}
            value={line}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setLine(event.target.value)}
          />
          <p id={`${id}-hint`} className="field-hint">
            {hint}
          </p>
        </div>
        <div className="cluster">
          <button type="submit" className="button is-primary">
            Set
          </button>
        </div>
      </form>
    </Dialog>
  );
}
