"use client";

import { useActionState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { SubmitButton } from "../desk/submit-button.client.tsx";
import { type FormAction, untouched } from "./form-answer.ts";

export interface PitchFormProps {
  pitch: FormAction;
  /** The same for every try of one pitch, so that it is made once. */
  opId: string;
  sections: { id: string; name: string }[];
  /** The paper's own language, chosen beforehand. */
  language: string;
}

/** An idea in a line, and where it belongs. What was typed stays until it is taken. */
export function PitchForm({ pitch, opId, sections, language }: PitchFormProps) {
  const [{ problems, typed }, submit] = useActionState(pitch, untouched);
  return (
    <form className="stack pitch-form" action={submit} noValidate>
      <input type="hidden" name="opId" value={opId} />
      <div role="alert">{problems.all && <p className="field-error">{problems.all}</p>}</div>
      <div className="form-field">
        <label htmlFor="idea">The idea, in a line</label>
        <input
          id="idea"
          name="idea"
          className="field-control"
          autoComplete="off"
          maxLength={storyLimits.headline}
          defaultValue={typed.idea ?? ""}
          key={typed.idea}
          aria-invalid={problems.idea ? true : undefined}
          aria-describedby="idea-notes"
        />
        <div id="idea-notes" aria-live="polite">
          {problems.idea ? (
            <p className="field-error">{problems.idea}</p>
          ) : (
            <p className="field-hint">It stands as the headline until somebody writes a better one.</p>
          )}
        </div>
      </div>
      <div className="form-field">
        <label htmlFor="section">Section</label>
        <select
          id="section"
          name="section"
          className="field-control"
          defaultValue={typed.section ?? ""}
          key={`section ${typed.section}`}
          aria-describedby="section-notes"
        >
          <option value="">Not decided</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <div id="section-notes" aria-live="polite">
          {problems.section && <p className="field-error">{problems.section}</p>}
        </div>
      </div>
      <div className="form-field">
        <label htmlFor="language">Language</label>
        <select
          id="language"
          name="language"
          className="field-control"
          defaultValue={typed.language ?? (language === "ko" ? "ko" : "en")}
          key={`language ${typed.language}`}
        >
          <option value="en">English</option>
          <option value="ko" lang="ko">
            한국어
          </option>
        </select>
      </div>
      <div>
        <SubmitButton className="button is-primary">Pitch it</SubmitButton>
      </div>
    </form>
  );
}
