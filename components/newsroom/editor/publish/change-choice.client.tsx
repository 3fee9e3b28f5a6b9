"use client";

import "./change-choice.css";
import { useEffect, useRef } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { correctionWords, isCorrectionKind } from "../../correction-words.ts";
import { refusalWords } from "../../refusal-words.ts";
import type { ChangeDraft, ChangeChoice as Choice } from "./use-change-choice.client.ts";

interface ChangeChoiceProps {
  choice: Choice;
  /** Without changes only words to readers can go out. */
  hasChanges: boolean;
}

const ways: { told: ChangeDraft["told"]; name: string; seen: string }[] = [
  { told: "updated", name: "Updated", seen: "An “Updated” line with the time stands under the byline." },
  {
    told: "in_words",
    name: "Correction or notice",
    seen: "Your words stand above the text, with the time, and in the paper’s list of corrections.",
  },
  { told: "silent", name: "Silent", seen: "Readers are told nothing. For typing errors only." },
];

/** Says what readers are told of a change to a story that they have seen. */
export function ChangeChoice({ choice, hasChanges }: ChangeChoiceProps) {
  const { draft, change } = choice;
  const told = hasChanges ? draft.told : "in_words";
  return (
    <>
      <fieldset className="form-field change-choice">
        <legend>What readers are told</legend>
        {ways.map(({ told: way, name, seen }) => (
          <label key={way} className="change-way">
            <input
              type="radio"
              name="change"
              value={way}
              checked={told === way}
              disabled={!hasChanges && way !== "in_words"}
              onChange={() => change({ told: way })}
            />
            <span>
              <b>{name}</b>
              <span className="field-hint">{seen}</span>
            </span>
          </label>
        ))}
        {!hasChanges && (
          <p className="field-hint">The story itself has not changed: only a notice can go out.</p>
        )}
      </fieldset>
      {told === "in_words" && <CorrectionFields choice={choice} />}
    </>
  );
}

function CorrectionFields({ choice: { draft, change, problem } }: { choice: Choice }) {
  const box = useRef<HTMLTextAreaElement>(null);
  // Only an effect comes after the drawing that puts the problem under the field.
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  const length = draft.text.trim().length;
  return (
    <div className="change-words">
      <div className="form-field">
        <label htmlFor="change-kind">Kind</label>
        <select
          id="change-kind"
          className="field-control"
          value={draft.kind}
          aria-describedby="change-kind-use"
          onChange={({ target }) => isCorrectionKind(target.value) && change({ kind: target.value })}
        >
          {Object.entries(correctionWords).map(([kind, { name }]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
        <p id="change-kind-use" className="field-hint">
          {correctionWords[draft.kind].use}
        </p>
      </div>
      <div className="form-field">
        <label htmlFor="change-text">Text for readers</label>
        <textarea
          ref={box}
          id="change-text"
          className="field-control"
          rows={4}
          dir="auto"
          value={draft.text}
          aria-invalid={problem !== null || undefined}
          aria-describedby="change-text-problem change-text-hint"
          onChange={({ target }) => change({ text: target.value })}
        />
        <p id="change-text-problem" className="field-error" role="status">
          {problem && refusalWords(problem)}
        </p>
        <p id="change-text-hint" className="field-hint">
          One paragraph, in any language: {length} of {storyLimits.correction.toLocaleString("en")}{" "}
          characters. Once published it cannot be changed or taken back; a further correction can follow it.
        </p>
      </div>
    </div>
  );
}
