"use client";

import { type ReactNode, useId } from "react";

interface CropNumbersProps {
  describedBy: string;
  isReadOnly: boolean;
  numbers: { label: string; value: number; most: number; onSet: (value: number) => void }[];
  hint?: string;
  children?: ReactNode;
}

/** The same as by pointer, in numbers. */
export function CropNumbers({ describedBy, isReadOnly, numbers, hint, children }: CropNumbersProps) {
  const id = useId();
  return (
    <>
      <div className="crop-numbers">
        {numbers.map(({ label, value, most, onSet }, place) => (
          <div key={label} className="form-field">
            <label htmlFor={`${id}-${place}`}>{label}</label>
            <input
              id={`${id}-${place}`}
              className="field-control"
              type="number"
              min={0}
              max={most}
              value={value}
              readOnly={isReadOnly}
              aria-describedby={describedBy}
              onChange={(event) => {
                const typed = event.target.valueAsNumber;
                if (Number.isFinite(typed)) onSet(Math.round(typed));
              }}
            />
          </div>
        ))}
        {children}
      </div>
      {hint && <p className="field-hint">{hint}</p>}
    </>
  );
}
