"use client";

import { useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { TargetLength } from "#newsroom/stories/story-view.ts";
import type { FieldSaver } from "../save/field-saver.ts";
import { FieldFrame } from "./field-frame.client.tsx";
import { useField } from "./use-field.client.ts";

interface TargetFieldProps {
  saver: FieldSaver<TargetLength | null, TargetLength | null>;
  language: "en" | "ko";
  isReadOnly: boolean;
}

const PAUSE_MS = 600;
const unitWords: Record<TargetLength["unit"], string> = { words: "words", characters: "characters" };

/** How long the story should be. Korean desks count characters, English ones words. */
export function TargetField({ saver, language, isReadOnly }: TargetFieldProps) {
  const snapshot = useField(saver);
  const [chosen, setChosen] = useState<TargetLength["unit"] | null>(null);
  const unit = snapshot.value?.unit ?? chosen ?? (language === "ko" ? "characters" : "words");
  const say = (target: TargetLength | null) => (target ? `${target.amount} ${unitWords[target.unit]}` : "");
  return (
    <FieldFrame
      field="targetLength"
      label="Target length"
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
    >
      {({ id, describedBy, isInvalid }) => (
        <div className="target-row">
          <input
            id={id}
            className="field-control"
            type="number"
            inputMode="numeric"
            min={1}
            max={storyLimits.targetLength}
            placeholder="None"
            value={snapshot.value?.amount ?? ""}
            readOnly={isReadOnly}
            aria-describedby={describedBy}
            aria-invalid={isInvalid || undefined}
            onChange={({ target }) =>
              saver.set(target.value === "" ? null : { amount: target.valueAsNumber, unit }, PAUSE_MS)
            }
            onBlur={() => saver.sendNow()}
          />
          <select
            className="field-control"
            aria-label="Counted in"
            value={unit}
            disabled={isReadOnly}
            onChange={({ target }) => {
              const next = target.value === "characters" ? "characters" : "words";
              setChosen(next);
              if (snapshot.value) saver.set({ ...snapshot.value, unit: next });
            }}
          >
            <option value="words">words</option>
            <option value="characters">characters</option>
          </select>
        </div>
      )}
    </FieldFrame>
  );
}
