import type { SectionDesk } from "#newsroom/paper/section-reads.ts";
import type { TopBarProps } from "../desk/top-bar.tsx";
import type { SettingsAction } from "./settings-answer.ts";
import { SettingsForm } from "./settings-form.client.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

export interface SectionDeskPageProps extends TopBarProps {
  section: SectionDesk;
  setMembers: SettingsAction;
}

/** Who works at a section's desk. */
export function SectionDeskPage({ section, setMembers, ...bar }: SectionDeskPageProps) {
  const { id, name, members, people } = section;
  const options = people.map((person) => ({ value: person.id, label: `${person.name}, ${person.role}` }));
  return (
    <SettingsFrame bar={bar} current="sections" title={`The ${name} desk`}>
      <p className="muted">
        Stories that are assigned to this desk are theirs to take: they are told of each, and find them under
        “My desk”.
      </p>
      <SettingsForm
        action={setMembers}
        label={`The ${name} desk`}
        id={id}
        fields={[{ name: "members", label: "Who works here", kind: "ticks", options }]}
        values={{ members }}
        submit="Save"
      />
      <p>
        <a href="/newsroom/settings/sections">All sections</a>
      </p>
    </SettingsFrame>
  );
}
