import { sectionLimits } from "#newsroom/paper/section-input.ts";
import type { SectionSetting } from "#newsroom/paper/section-reads.ts";
import type { TopBarProps } from "../desk/top-bar.tsx";
import { ListOrder } from "./list-order.client.tsx";
import type { SettingsAction } from "./settings-answer.ts";
import type { Field } from "./settings-field.tsx";
import { SettingsForm } from "./settings-form.client.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { SettingsRow, storyCount } from "./settings-row.tsx";

export interface SectionsPageProps extends TopBarProps {
  sections: SectionSetting[];
  actions: Record<"createSection" | "saveSection" | "deleteSection" | "setOrder", SettingsAction>;
}

const names: Field[] = [
  { name: "name", label: "Name in English", kind: "line", lang: "en", most: sectionLimits.name },
  { name: "nameKo", label: "Name in Korean", kind: "line", lang: "ko", most: sectionLimits.name },
];
const slug: Field = { name: "slug", label: "Slug", kind: "line", most: sectionLimits.slug };
const freeSlug = {
  ...slug,
  hint: "The first part of its stories’ addresses. It stays once a story is published.",
};
const fixedSlug = { ...slug, isFixed: true, hint: "Stories were published under it, so it stays for ever." };

/** What the paper is divided into. */
export function SectionsPage({ sections, actions, ...bar }: SectionsPageProps) {
  return (
    <SettingsFrame bar={bar} current="sections" title="Sections">
      <section aria-labelledby="all-sections">
        <h2 id="all-sections">The paper’s sections</h2>
        <ul className="settings-rows">
          {sections.map((section) => (
            <SectionRow key={section.id} section={section} actions={actions} />
          ))}
        </ul>
      </section>
      {sections.length > 1 && (
        <section aria-labelledby="order">
          <h2 id="order">Order</h2>
          <p className="muted">In which they stand on the front page and at the head of every page.</p>
          <ListOrder
            label="Order of the sections"
            key={sections
              .map(({ id }) => id)
              .sort()
              .join()}
            entries={sections.map(({ id, name }) => ({ id, name }))}
            setOrder={actions.setOrder}
          />
        </section>
      )}
      <section aria-labelledby="add-section">
        <h2 id="add-section">Add a section</h2>
        <SettingsForm
          action={actions.createSection}
          label="Add a section"
          fields={[...names, freeSlug]}
          values={{ name: "", nameKo: "", slug: "" }}
          submit="Add the section"
        />
      </section>
    </SettingsFrame>
  );
}

function SectionRow({
  section,
  actions,
}: {
  section: SectionSetting;
  actions: SectionsPageProps["actions"];
}) {
  const { id, name, nameKo, stories, members, isSlugFixed } = section;
  return (
    <SettingsRow
      id={id}
      name={name}
      title={
        <>
          {name} <span lang="ko">{nameKo}</span>
        </>
      }
      about={
        <>
          /{section.slug} · {storyCount(stories)} ·{" "}
          <a href={`/newsroom/settings/sections/${id}`}>
            {members === 0 ? "nobody at its desk" : `${members} at its desk`}
            <span className="visually-hidden"> in {name}</span>
          </a>
        </>
      }
      fields={[...names, isSlugFixed ? fixedSlug : freeSlug]}
      values={{ name, nameKo, slug: section.slug }}
      save={actions.saveSection}
      remove={actions.deleteSection}
    />
  );
}
