"use client";

import type { PlanningValues } from "#newsroom/stories/story-view.ts";
import { planningLabels } from "../../planning-words.ts";
import { FieldFrame } from "../fields/field-frame.client.tsx";
import { stampWords } from "../fields/house-words.ts";
import { LocalTimeInput } from "../fields/local-time-input.client.tsx";
import { useField } from "../fields/use-field.client.ts";
import type { FieldSaver } from "../save/field-saver.ts";

type Deadline = PlanningValues["deadline"];

interface DeadlineFieldProps {
  saver: FieldSaver<Deadline, Deadline>;
  paperZone: string;
  isReadOnly: boolean;
}

/** When the copy is due, in the zone in which the desk says so. */
export function DeadlineField({ saver, paperZone, isReadOnly }: DeadlineFieldProps) {
  const snapshot = useField(saver);
  const say = (deadline: Deadline) => stampWords(deadline);
  return (
    <FieldFrame
      field="deadline"
      label={planningLabels.deadline}
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
      isGroup
    >
      {(control) => (
        <LocalTimeInput
          saver={saver}
          value={snapshot.value}
          paperZone={paperZone}
          isReadOnly={isReadOnly}
          control={control}
        />
      )}
    </FieldFrame>
  );
}
