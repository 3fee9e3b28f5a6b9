import { TopBar, type TopBarProps } from "../desk/top-bar.tsx";
import { PitchForm, type PitchFormProps } from "./pitch-form.client.tsx";
import "./planning-pages.css";

export interface PitchPageProps extends TopBarProps {
  form: PitchFormProps;
}

/** Where an idea is put on the desk. */
export function PitchPage({ form, ...bar }: PitchPageProps) {
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className="page narrow-page" tabIndex={-1}>
        <h1>Pitch a story</h1>
        <p className="muted">
          An editor assigns it, or you begin to write. Everybody in the newsroom sees it; no reader does.
        </p>
        {bar.paper.statesOff.includes("pitch") ? (
          <p className="banner">This newsroom does without pitches. Start with New story instead.</p>
        ) : (
          <PitchForm {...form} />
        )}
      </main>
    </div>
  );
}
