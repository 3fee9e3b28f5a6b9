"use client";

import { lazy, Suspense, useId } from "react";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
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
const LaterField = lazy(async () => {
  const { LaterField } = await import("./later-field.client.tsx");
  return { default: LaterField };
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
      {when && (
        <Suspense fallback={<p className="field-hint">One moment …</p>}>
          <LaterField when={when} onChange={onChange} paperZone={paperZone} problem={problem} />
        </Suspense>
      )}
    </fieldset>
  );
}
