"use client";

import { useId } from "react";
import { bodyLimits } from "#site/body/body-limits.ts";

export interface PictureWords {
  credit: string;
  alt: string;
  isDecorative: boolean;
}

interface PictureFieldsProps {
  words: PictureWords;
  onChange(words: PictureWords): void;
}

/** What one story says with a picture besides its caption. */
export function PictureFields({ words, onChange }: PictureFieldsProps) {
  const id = useId();
  return (
    <>
      <div className="form-field">
        <label htmlFor={`${id}-alt`}>Alt text</label>
        <textarea
          id={`${id}-alt`}
          className="field-control"
          rows={3}
          maxLength={bodyLimits.alt}
          value={words.alt}
          disabled={words.isDecorative}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange({ ...words, alt: event.target.value })}
        />
        <p id={`${id}-hint`} className="field-hint">
          What is on it, for those who cannot see it.
        </p>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={words.isDecorative}
          onChange={(event) => onChange({ ...words, isDecorative: event.target.checked })}
        />{" "}
        Decorative: it says nothing that the text does not
      </label>
      <div className="form-field">
        <label htmlFor={`${id}-credit`}>Credit</label>
        <input
          id={`${id}-credit`}
          className="field-control"
          autoComplete="off"
          maxLength={bodyLimits.credit}
          value={words.credit}
          onChange={(event) => onChange({ ...words, credit: event.target.value })}
        />
      </div>
    </>
  );
}
