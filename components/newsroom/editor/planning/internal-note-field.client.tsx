"use client";

import { useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { planningLabels } from "../../planning-words.ts";
import { FieldFrame } from "../fields/field-frame.client.tsx";
import { useField } from "../fields/use-field.client.ts";
import type { FieldSaver } from "../save/field-saver.ts";

const PAUSE_MS = 800;
const say = (text: string) => text;

/** What the desk should know and no reader; saved in the writer's pauses, and kept as typed until the box is left. */
export function InternalNoteField({
  saver,
  isReadOnly,
}: {
  saver: FieldSaver<string, string>;
  isReadOnly: boolean;
}) {
  const snapshot = useField(saver);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <FieldFrame
      field="internalNote"
      label={planningLabels.internalNote}
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
    >
      {({ id, describedBy, isInvalid }) => (
        <textarea
          id={id}
          className="field-control"
          rows={4}
          maxLength={storyLimits.internalNote}
          readOnly={isReadOnly}
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          placeholder="For the newsroom alone: whom to call, what to leave out"
          value={typed !== null && typed.trim() === snapshot.value.trim() ? typed : snapshot.value}
          onChange={(event) => {
            setTyped(event.target.value);
            saver.set(event.target.value, PAUSE_MS);
          }}
          onBlur={() => {
            setTyped(null);
            saver.sendNow();
          }}
        />
      )}
    </FieldFrame>
  );
}
