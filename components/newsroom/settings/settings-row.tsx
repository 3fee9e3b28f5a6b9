import type { ReactNode } from "react";
import type { SettingsAction, SettingValues } from "./settings-answer.ts";
import type { Field } from "./settings-field.tsx";
import { SettingsForm } from "./settings-form.client.tsx";

interface SettingsRowProps {
  id: string;
  /** What it is called, for those who hear it. */
  name: string;
  title: ReactNode;
  about: ReactNode;
  fields: Field[];
  values: SettingValues;
  save: SettingsAction;
  remove: SettingsAction;
}

/** One of a list, with the form that changes it behind a button. */
export function SettingsRow({ id, name, title, about, fields, values, save, remove }: SettingsRowProps) {
  return (
    <li>
      <div>
        <p className="settings-name">{title}</p>
        <p className="muted">{about}</p>
      </div>
      <details>
        <summary className="button is-small">
          Change <span className="visually-hidden">{name}</span>
        </summary>
        <div className="settings-tools">
          <SettingsForm
            action={save}
            label={`Change ${name}`}
            id={id}
            fields={fields}
            values={values}
            submit="Save"
          />
          <SettingsForm
            action={remove}
            label={`Remove ${name}`}
            id={id}
            fields={[]}
            values={{}}
            submit={`Remove ${name}`}
            isDanger
          />
        </div>
      </details>
    </li>
  );
}

/** `3 stories`, `one story`, `no stories`. */
export function storyCount(stories: number): string {
  return stories === 0 ? "no stories" : stories === 1 ? "one story" : `${stories} stories`;
}
