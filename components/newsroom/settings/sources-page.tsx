import { sourceLimits } from "#newsroom/paper/source-input.ts";
import type { SourceSetting } from "#newsroom/paper/source-reads.ts";
import type { TopBarProps } from "../desk/top-bar.tsx";
import type { SettingsAction } from "./settings-answer.ts";
import type { Field } from "./settings-field.tsx";
import { SettingsForm } from "./settings-form.client.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { SettingsRow, storyCount } from "./settings-row.tsx";

export interface SourcesPageProps extends TopBarProps {
  sources: SourceSetting[];
  actions: Record<"createSource" | "saveSource" | "deleteSource", SettingsAction>;
}

const fields: Field[] = [
  { name: "name", label: "Name", kind: "line", most: sourceLimits.name, hint: "As it stands in a dateline." },
  {
    name: "creditLine",
    label: "Credit line",
    kind: "line",
    most: sourceLimits.creditLine,
    hint: "As it stands under a story.",
  },
  {
    name: "aliases",
    label: "Other spellings",
    kind: "lines",
    hint: "Under which copy names it, one a line.",
  },
  {
    name: "kind",
    label: "Kind",
    kind: "choice",
    options: [
      { value: "agency", label: "An agency or wire: named in datelines" },
      { value: "own", label: "The paper itself: not named in datelines" },
    ],
  },
];

/** Where copy comes from. */
export function SourcesPage({ sources, actions, ...bar }: SourcesPageProps) {
  return (
    <SettingsFrame bar={bar} current="sources" title="Sources">
      <p className="muted">A change holds for what is published from now on.</p>
      <section aria-labelledby="all-sources">
        <h2 id="all-sources">All sources</h2>
        <ul className="settings-rows">
          {sources.map(({ id, stories, ...source }) => (
            <SettingsRow
              key={id}
              id={id}
              name={source.name}
              title={source.name}
              about={`${source.creditLine} · ${source.kind === "own" ? "the paper itself" : "agency"} · ${storyCount(stories)}`}
              fields={fields}
              values={source}
              save={actions.saveSource}
              remove={actions.deleteSource}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="add-source">
        <h2 id="add-source">Add a source</h2>
        <SettingsForm
          action={actions.createSource}
          label="Add a source"
          fields={fields}
          values={{ name: "", creditLine: "", aliases: [], kind: "agency" }}
          submit="Add the source"
        />
      </section>
    </SettingsFrame>
  );
}
