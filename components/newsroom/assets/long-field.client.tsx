"use client";

import { useState } from "react";
import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { FieldSaver } from "../editor/save/field-saver.ts";

interface LongFieldProps {
  field: string;
  label: string;
  saver: FieldSaver<string, string>;
  isReadOnly: boolean;
  most: number;
  rows: number;
  hint?: string;
}

const PAUSE_MS = 600;

/** Text of several lines, saved in the writer's pauses and on leaving. */
export function LongField({ field, label, saver, isReadOnly, most, rows, hint }: LongFieldProps) {
  const snapshot = useField(saver);
  // The newsroom answers it trimmed; the box keeps it as it was typed until it is left.
  const [typed, setTyped] = useState<string | null>(null);
  const say = (text: string) => text;
  return (
    <FieldFrame field={field} label={label} saver={saver} snapshot={snapshot} say={say} sayMine={say}>
      {({ id, describedBy, isInvalid }) => (
        <>
          <textarea
            id={id}
            className="field-control asset-long"
            rows={rows}
            maxLength={most}
            readOnly={isReadOnly}
            value={typed !== null && typed.trim() === snapshot.value.trim() ? typed : snapshot.value}
            aria-describedby={describedBy}
            aria-invalid={isInvalid || undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              saver.set(event.target.value, PAUSE_MS);
            }}
            onBlur={() => {
              setTyped(null);
              saver.sendNow();
            }}
          />
          {hint && <p className="field-hint">{hint}</p>}
        </>
      )}
    </FieldFrame>
  );
}
