import { pageLimits } from "#newsroom/paper/page-input.ts";
import type { PageSetting } from "#newsroom/paper/page-reads.ts";
import type { TopBarProps } from "../desk/top-bar.tsx";
import { ListOrder } from "./list-order.client.tsx";
import "./pages-page.css";
import type { SettingsAction } from "./settings-answer.ts";
import type { Field } from "./settings-field.tsx";
import { SettingsForm } from "./settings-form.client.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { SettingsRow } from "./settings-row.tsx";

export interface PagesPageProps extends TopBarProps {
  pages: PageSetting[];
  actions: Record<"createPage" | "savePage" | "deletePage" | "setPageOrder", SettingsAction>;
}

const fields: Field[] = [
  { name: "title", label: "Title", kind: "line", most: pageLimits.title },
  {
    name: "slug",
    label: "Slug",
    kind: "line",
    most: pageLimits.slug,
    hint: "The page’s whole address: about stands at /about.",
  },
  {
    name: "language",
    label: "Language",
    kind: "choice",
    options: [
      { value: "en", label: "English" },
      { value: "ko", label: "한국어", lang: "ko" },
    ],
  },
  {
    name: "text",
    label: "Text",
    kind: "text",
    hint: "An empty line begins a new paragraph, “## ” a heading, “- ” a line of a list. A link: [our desk](https://…), [write to us](/contact); addresses become links by themselves.",
  },
];

/** The paper's own pages, which the foot of every page names. */
export function PagesPage({ pages, actions, ...bar }: PagesPageProps) {
  return (
    <SettingsFrame bar={bar} current="pages" title="Pages">
      <p className="muted">The foot of every page names them. What is saved here, readers have at once.</p>
      <section aria-labelledby="all-pages">
        <h2 id="all-pages">The paper’s own pages</h2>
        {pages.length === 0 && <p className="muted">None yet.</p>}
        <ul className="settings-rows">
          {pages.map(({ id, ...page }) => (
            <SettingsRow
              key={id}
              id={id}
              name={page.title}
              title={<span lang={page.language}>{page.title}</span>}
              about={<a href={`/${encodeURIComponent(page.slug)}`}>/{page.slug}</a>}
              fields={fields}
              values={page}
              save={actions.savePage}
              remove={actions.deletePage}
            />
          ))}
        </ul>
      </section>
      {pages.length > 1 && (
        <section aria-labelledby="order">
          <h2 id="order">Order</h2>
          <p className="muted">In which they stand at the foot of every page.</p>
          <ListOrder
            key={pages
              .map(({ id }) => id)
              .sort()
              .join()}
            label="Order of the pages"
            entries={pages.map(({ id, title }) => ({ id, name: title }))}
            setOrder={actions.setPageOrder}
          />
        </section>
      )}
      <section aria-labelledby="add-page">
        <h2 id="add-page">Add a page</h2>
        <SettingsForm
          action={actions.createPage}
          label="Add a page"
          fields={fields}
          values={{ title: "", slug: "", language: bar.paper.language, text: "" }}
          submit="Add the page"
        />
      </section>
    </SettingsFrame>
  );
}
