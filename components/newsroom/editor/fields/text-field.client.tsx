"use client";

import type { ReactNode } from "react";
import type { FieldSaver } from "../save/field-saver.ts";
import { FieldFrame } from "./field-frame.client.tsx";
import { LineInput } from "./line-input.client.tsx";
import { useField } from "./use-field.client.ts";

interface TextFieldProps {
  field: string;
  label: string;
  saver: FieldSaver<string, string>;
  placeholder?: string;
  isReadOnly: boolean;
  most: number;
  lang?: string;
  /** Below the box: suggestions, a preview. */
  children?: ReactNode;
}

const PAUSE_MS = 600;

/** One line of text, saved in the writer's pauses and on leaving. */
export function TextField({
  field,
  label,
  saver,
  placeholder,
  isReadOnly,
  most,
  lang,
  children,
}: TextFieldProps) {
  const snapshot = useField(saver);
  const say = (text: string) => text;
  return (
    <FieldFrame field={field} label={label} saver={saver} snapshot={snapshot} say={say} sayMine={say}>
      {({ id, describedBy, isInvalid }) => (
        <>
          <LineInput
            id={id}
            value={snapshot.value}
            placeholder={placeholder}
            maxLength={most}
            lang={lang}
            autoComplete="off"
            readOnly={isReadOnly}
            aria-describedby={describedBy}
            aria-invalid={isInvalid || undefined}
            onType={(text) => saver.set(text, PAUSE_MS)}
            onBlur={() => saver.sendNow()}
          />
          {children}
        </>
      )}
    </FieldFrame>
  );
}
