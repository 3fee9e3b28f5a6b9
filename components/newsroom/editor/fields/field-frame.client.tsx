"use client";

import { type ReactNode, useId } from "react";
import { refusalWords } from "../../refusal-words.ts";
import type { FieldSaver, FieldSnapshot } from "../save/field-saver.ts";

const stateWords: Partial<Record<FieldSnapshot<unknown, unknown>["state"], string>> = {
  saving: "Saving…",
  offline: "Offline: kept on this device",
  signed_out: "Signed out: kept on this device",
};

interface FieldFrameProps<View, Draft> {
  /** What publish checks and refusals call it: the frame's `data-field`, where a check jumps to. */
  field: string;
  label: string;
  saver: FieldSaver<View, Draft>;
  snapshot: FieldSnapshot<View, Draft>;
  /** A value in words, for a clash. */
  say(value: View): string;
  sayMine(value: Draft): string;
  /** Several controls under one name, instead of one control with a label. */
  isGroup?: boolean;
  children(control: { id: string; describedBy: string; isInvalid: boolean }): ReactNode;
}

/** One field with its label, whether it is saved, what to mend, and both values when two people set it. */
export function FieldFrame<View, Draft>(props: FieldFrameProps<View, Draft>) {
  const { field, label, saver, snapshot, say, sayMine, isGroup = false, children } = props;
  const id = useId();
  const describedBy = `${id}-notes`;
  const isInvalid = snapshot.state === "refused";
  const body = (
    <>
      {children({ id, describedBy, isInvalid })}
      <div id={describedBy} aria-live="polite">
        {stateWords[snapshot.state] && snapshot.state !== "saving" && (
          <p className="field-hint">{stateWords[snapshot.state]}</p>
        )}
        {isInvalid &&
          snapshot.refusals.map((refusal) => (
            <p key={refusal.reason} className="field-error">
              {refusalWords({ ...refusal, field })}
            </p>
          ))}
      </div>
      {snapshot.theirs && (
        <div className="banner is-warning field-clash" role="alert">
          <p>
            {snapshot.theirs.setBy ?? "Somebody"} set this meanwhile to{" "}
            <b>{say(snapshot.theirs.value) || "nothing"}</b>. Yours is{" "}
            <b>{sayMine(snapshot.value) || "nothing"}</b>.
          </p>
          <div className="cluster">
            <button type="button" className="button is-small" onClick={() => saver.keepMine()}>
              Keep mine
            </button>
            <button type="button" className="button is-small" onClick={() => saver.takeTheirs()}>
              Take theirs
            </button>
          </div>
        </div>
      )}
    </>
  );
  if (isGroup) {
    return (
      <fieldset className="form-field" data-field={field}>
        <legend>{label}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className="form-field" data-field={field}>
      <label htmlFor={id}>{label}</label>
      {body}
    </div>
  );
}
