"use client";

import type { FieldSaver } from "../save/field-saver.ts";
import { FieldFrame } from "./field-frame.client.tsx";
import { useField } from "./use-field.client.ts";

interface ChoiceFieldProps<Option> {
  field: string;
  label: string;
  saver: FieldSaver<Option, Option>;
  options: { key: string; label: string; option: Option }[];
  keyOf(option: Option): string;
  say(option: Option): string;
  isReadOnly: boolean;
}

/** One of a few: section, language, source. Saved as soon as it is chosen. */
export function ChoiceField<Option>({
  field,
  label,
  saver,
  options,
  keyOf,
  say,
  isReadOnly,
}: ChoiceFieldProps<Option>) {
  const snapshot = useField(saver);
  return (
    <FieldFrame field={field} label={label} saver={saver} snapshot={snapshot} say={say} sayMine={say}>
      {({ id, describedBy, isInvalid }) => (
        <select
          id={id}
          className="field-control"
          aria-describedby={describedBy}
          aria-invalid={isInvalid || undefined}
          disabled={isReadOnly}
          value={keyOf(snapshot.value)}
          onChange={(event) => {
            const chosen = options.find(({ key }) => key === event.target.value);
            if (chosen) saver.set(chosen.option);
          }}
        >
          {options.map(({ key, label: name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
