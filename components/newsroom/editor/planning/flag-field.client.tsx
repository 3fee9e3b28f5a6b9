"use client";

import type { PlanningName } from "#newsroom/stories/planning-input.ts";
import { planningLabels } from "../../planning-words.ts";
import { FieldFrame } from "../fields/field-frame.client.tsx";
import { useField } from "../fields/use-field.client.ts";
import type { FieldSaver } from "../save/field-saver.ts";

interface FlagFieldProps {
  field: Extract<PlanningName, "needsLegal" | "isSensitive" | "needsPicture" | "notForPublication">;
  /** What follows from it. */
  hint: string;
  saver: FieldSaver<boolean, boolean>;
  isReadOnly: boolean;
  /** False when this person may set it and not take it back. */
  mayLift?: boolean;
}

const say = (isOn: boolean) => (isOn ? "yes" : "no");

/** One thing that everybody who works on the story must know. */
export function FlagField({ field, hint, saver, isReadOnly, mayLift = true }: FlagFieldProps) {
  const snapshot = useField(saver);
  const isFixed = isReadOnly || (snapshot.value && !mayLift);
  return (
    <FieldFrame
      field={field}
      label={planningLabels[field]}
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
    >
      {({ id, describedBy, isInvalid }) => (
        <>
          <input
            id={id}
            type="checkbox"
            checked={snapshot.value}
            disabled={isFixed}
            aria-describedby={`${id}-hint ${describedBy}`}
            aria-invalid={isInvalid || undefined}
            onChange={(event) => saver.set(event.target.checked)}
          />
          <p id={`${id}-hint`} className="field-hint">
            {hint}
          </p>
        </>
      )}
    </FieldFrame>
  );
}
