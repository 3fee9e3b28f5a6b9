"use client";

import { type ReactNode, useActionState, useId } from "react";
import { SubmitButton } from "../desk/submit-button.client.tsx";
import type { SettingsAction, SettingsAnswer, SettingValues } from "./settings-answer.ts";
import { type Field, SettingsField } from "./settings-field.tsx";

export interface SettingsFormProps {
  action: SettingsAction;
  /** What it changes, for those who hear it. */
  label: string;
  fields: Field[];
  values: SettingValues;
  /** Which of several it is about. */
  id?: string;
  submit: ReactNode;
  isDanger?: boolean;
}

/** A form of the settings: it stays where it is, says what came of it, and keeps what was not taken. */
export function SettingsForm({ action, label, fields, values, id, submit, isDanger }: SettingsFormProps) {
  const nothingYet: SettingsAnswer = { problems: {}, typed: {}, base: values, said: "" };
  const [{ problems, typed, base, said }, send] = useActionState(action, nothingYet);
  const prefix = useId();
  return (
    <form className="settings-form" action={send} aria-label={label} noValidate>
      {id && <input type="hidden" name="id" value={id} />}
      {fields.length > 0 && (
        <div className="settings-fields">
          {fields.map((field) => (
            <SettingsField
              key={field.name}
              field={field}
              id={`${prefix}${field.name}`}
              value={typed[field.name] ?? base[field.name] ?? ""}
              problem={problems[field.name]}
            />
          ))}
        </div>
      )}
      <div className="settings-send">
        <SubmitButton className={`button ${isDanger ? "is-danger is-small" : "is-primary"}`}>
          {submit}
        </SubmitButton>
        <div aria-live="polite">
          {problems.all && <p className="field-error">{problems.all}</p>}
          {said && <p className="settings-said">{said}</p>}
        </div>
      </div>
    </form>
  );
}
