import type { TopBarProps } from "../desk/top-bar.tsx";
import { SettingsFrame } from "../settings/settings-frame.tsx";
import "./planning-pages.css";
import { StatesForm, type StatesFormProps } from "./states-form.client.tsx";

export interface StatesPageProps extends TopBarProps {
  form: StatesFormProps;
}

/** The settings of the workflow, for the admin. */
export function StatesPage({ form, ...bar }: StatesPageProps) {
  return (
    <SettingsFrame bar={bar} current="workflow" title="Workflow">
      <p className="muted">
        The way of a story through this newsroom. Switch off what you do not use: nothing can be moved there
        any more, and the moves lead past it.
      </p>
      <StatesForm {...form} />
    </SettingsFrame>
  );
}
