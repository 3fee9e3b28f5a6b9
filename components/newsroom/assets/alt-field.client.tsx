"use client";

import { assetLimits } from "#newsroom/assets/asset-limits-input.ts";
import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { LineInput } from "../editor/fields/line-input.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { FieldSaver } from "../editor/save/field-saver.ts";

export interface Alt {
  text: string;
  isDecorative: boolean;
}

interface AltFieldProps {
  saver: FieldSaver<Alt, Alt>;
  isReadOnly: boolean;
}

const PAUSE_MS = 600;

/** What somebody hears who cannot see the picture, or that there is nothing to tell. */
export function AltField({ saver, isReadOnly }: AltFieldProps) {
  const snapshot = useField(saver);
  const { text, isDecorative } = snapshot.value;
  const say = (alt: Alt) => (alt.isDecorative ? "decorative" : alt.text);
  const isMissing = text === "" && !isDecorative;
  return (
    <FieldFrame field="alt" label="Alt text" saver={saver} snapshot={snapshot} say={say} sayMine={say}>
      {({ id, describedBy, isInvalid }) => (
        <>
          <LineInput
            id={id}
            value={text}
            maxLength={assetLimits.alt}
            autoComplete="off"
            placeholder={
              isDecorative ? "Not needed: it is decorative" : "What it shows, for those who cannot see it"
            }
            readOnly={isReadOnly}
            disabled={isDecorative}
            aria-describedby={`${describedBy} ${id}-hint`}
            aria-invalid={isInvalid || undefined}
            onType={(typed) => saver.set({ text: typed, isDecorative: false }, PAUSE_MS)}
            onBlur={() => saver.sendNow()}
          />
          <label className="many-tick">
            <input
              type="checkbox"
              checked={isDecorative}
              disabled={isReadOnly}
              onChange={(event) => saver.set({ text, isDecorative: event.target.checked })}
            />
            Decorative: it says nothing that needs telling
          </label>
          <p id={`${id}-hint`} className={isMissing ? "asset-warning" : "field-hint"}>
            {isMissing
              ? "Without alt text, or the mark that it is decorative, no story goes out with it."
              : "One sentence; the caption is read out besides."}
          </p>
        </>
      )}
    </FieldFrame>
  );
}
