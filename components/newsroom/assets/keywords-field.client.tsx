"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { assetLimits } from "#newsroom/assets/asset-limits-input.ts";
import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { FieldSaver } from "../editor/save/field-saver.ts";

interface KeywordsFieldProps {
  saver: FieldSaver<string[], string[]>;
  isReadOnly: boolean;
}

/** Keywords one by one: Enter or a comma adds, Backspace in the empty box takes the last one away. */
export function KeywordsField({ saver, isReadOnly }: KeywordsFieldProps) {
  const snapshot = useField(saver);
  const [typed, setTyped] = useState("");
  const words = snapshot.value;
  const say = (value: string[]) => value.join(", ");

  function add(text: string) {
    const known = new Set(words.map((word) => word.toLowerCase()));
    const added = text
      .split(/[,，、;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== "" && !known.has(word.toLowerCase()));
    setTyped("");
    if (added.length > 0) saver.set([...words, ...added]);
  }

  return (
    <FieldFrame field="keywords" label="Keywords" saver={saver} snapshot={snapshot} say={say} sayMine={say}>
      {({ id, describedBy, isInvalid }) => (
        <>
          {words.length > 0 && (
            <ul className="asset-keywords" aria-label="Keywords that are set">
              {words.map((word) => (
                <li key={word}>
                  <a href={`/newsroom/pictures?${new URLSearchParams({ keyword: word })}`}>{word}</a>
                  {!isReadOnly && (
                    <button
                      type="button"
                      aria-label={`Remove keyword ${word}`}
                      onClick={() => saver.set(words.filter((one) => one !== word))}
                    >
                      <X size={14} aria-hidden="true" />
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          <input
            id={id}
            className="field-control"
            value={typed}
            maxLength={assetLimits.keyword * 8}
            readOnly={isReadOnly}
            autoComplete="off"
            placeholder="Add, with Enter"
            aria-describedby={describedBy}
            aria-invalid={isInvalid || undefined}
            onChange={(event) => {
              const { value } = event.target;
              if (/[,，、;]$/.test(value)) add(value);
              else setTyped(value);
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === "Enter") {
                event.preventDefault();
                add(typed);
              } else if (event.key === "Backspace" && typed === "" && !event.repeat && words.length > 0) {
                saver.set(words.slice(0, -1));
              }
            }}
            onBlur={() => add(typed)}
          />
        </>
      )}
    </FieldFrame>
  );
}
