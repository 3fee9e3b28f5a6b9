"use client";

import { type ComponentProps, useState } from "react";

interface LineInputProps extends Omit<ComponentProps<"input">, "value" | "onChange"> {
  value: string;
  onType(text: string): void;
}

/**
 * One line of text that is saved while it is typed. The newsroom answers it trimmed; the box keeps it as it was typed
 * until it is left, or the space before the next word would go in every pause, and a syllable with it.
 */
export function LineInput({ value, onType, onBlur, ...rest }: LineInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...rest}
      className="field-control"
      value={typed !== null && trim(typed) === trim(value) ? typed : value}
      onChange={(event) => {
        setTyped(event.target.value);
        onType(event.target.value);
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

function trim(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
