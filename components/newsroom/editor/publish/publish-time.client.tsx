"use client";

import { useId } from "react";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import { latePart, MISSING } from "../../late-part.client.tsx";
import "../../schedule/schedule.css";

export interface PublishTimeProps {
  /** Null: now. */
  when: MomentInput | null;
  onChange: (when: MomentInput | null) => void;
  paperZone: string;
  /** What the newsroom had against the moment. */
  problem: string | null;
}

/** Clocks and zones are loaded by whoever needs them. */
const LaterField = latePart({
  load: async () => (await import("./later-field.client.tsx")).LaterField,
  Missing: ({ retry }) => (
    <p role="alert" className="field-error">
      {MISSING}{" "}
      <button type="button" className="link-button" onClick={retry}>
        Try again
      </button>
    </p>
  ),
});

/** When it goes out: now, or at a moment to come. */
export function PublishTime({ when, onChange, paperZone, problem }: PublishTimeProps) {
  const name = useId();
  return (
    <fieldset className="form-field publish-time">
      <legend>When</legend>
      <label>
        <input type="radio" name={name} checked={when === null} onChange={() => onChange(null)} /> Now
      </label>
      <label>
        <input
          type="radio"
          name={name}
          checked={when !== null}
          onChange={() => onChange({ local: "", zone: paperZone, offset: null })}
        />{" "}
        At …
      </label>
      {when && <LaterField when={when} onChange={onChange} paperZone={paperZone} problem={problem} />}
    </fieldset>
  );
}
