"use client";

import type { FieldValues } from "#newsroom/stories/story-view.ts";
import type { FieldSaver } from "../save/field-saver.ts";
import { FieldFrame } from "./field-frame.client.tsx";
import { stampWords } from "./house-words.ts";
import { LocalTimeInput } from "./local-time-input.client.tsx";
import { useField } from "./use-field.client.ts";

type Stamp = FieldValues["stamp"];

interface StampFieldProps {
  saver: FieldSaver<Stamp, Stamp>;
  language: FieldValues["language"];
  paperZone: string;
  isReadOnly: boolean;
}

/** The time at the head of the story, in the zone it is told in. Empty: the time of publication. */
export function StampField({ saver, language, paperZone, isReadOnly }: StampFieldProps) {
  const snapshot = useField(saver);
  const stamp = snapshot.value;
  const say = (value: Stamp) => stampWords(value);
  return (
    <FieldFrame
      field="stamp"
      label="Time stamp"
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
      isGroup
    >
      {(control) => (
        <>
          <LocalTimeInput
            saver={saver}
            value={stamp}
            paperZone={paperZone}
            isReadOnly={isReadOnly}
            control={control}
          />
          <p className="field-hint">
            {stamp ? stampWords(stamp, language) : "Empty: the time of publication."}
          </p>
        </>
      )}
    </FieldFrame>
  );
}
