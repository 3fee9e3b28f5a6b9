import "../settings/settings.css";
import type { SeriesView } from "#newsroom/series/series-reads.ts";
import type { StoryTitle } from "#newsroom/stories/story-view.ts";
import { TopBar, type TopBarProps } from "../desk/top-bar.tsx";
import { ListOrder } from "../settings/list-order.client.tsx";
import type { SettingsAction } from "../settings/settings-answer.ts";
import { SettingsForm } from "../settings/settings-form.client.tsx";
import { seriesFields } from "./series-form-fields.ts";

export interface SeriesActions {
  saveSeries: SettingsAction;
  deleteSeries: SettingsAction;
  addPart: SettingsAction;
  dropPart: SettingsAction;
  setPartOrder: SettingsAction;
}

interface SeriesEditPageProps extends TopBarProps {
  series: SeriesView;
  search: string;
  /** Stories that have what was looked for in their headline. */
  found: StoryTitle[];
  actions: SeriesActions;
}

/** A series: its parts and their order, another part, its titles. */
export function SeriesEditPage({ series, search, found, actions, ...bar }: SeriesEditPageProps) {
  const { id, slug, parts, title, titleKo, description, descriptionKo } = series;
  const isIn = new Set(parts.map((part) => part.id));
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className="page settings" tabIndex={-1}>
        <p>
          <a href="/newsroom/series">All series</a>
        </p>
        <h1>{title || titleKo}</h1>
        <p className="muted">
          {parts.some(({ address }) => address !== null) ? (
            <a href={`/series/${encodeURIComponent(slug)}`}>/series/{slug}</a>
          ) : (
            `/series/${slug}, once a part of it is live`
          )}
        </p>
        <section aria-labelledby="parts">
          <h2 id="parts">Parts</h2>
          <p className="muted">Readers see those that are live, in this order, and no word of the others.</p>
          {parts.length === 0 ? <p className="muted">No story is in it yet.</p> : null}
          <ul className="settings-rows">
            {parts.map((part) => (
              <li key={part.id}>
                <StoryName story={part} />
                <SettingsForm
                  action={actions.dropPart}
                  label={`Take out ${part.headline}`}
                  id={part.id}
                  fields={[]}
                  values={{}}
                  submit={
                    <>
                      Take out <span className="visually-hidden">{part.headline}</span>
                    </>
                  }
                  isDanger
                />
              </li>
            ))}
          </ul>
        </section>
        {parts.length > 1 && (
          <section aria-labelledby="order">
            <h2 id="order">Order</h2>
            <ListOrder
              label="Order of the parts"
              key={parts
                .map((part) => part.id)
                .sort()
                .join()}
              entries={parts.map((part) => ({ id: part.id, name: part.headline }))}
              setOrder={actions.setPartOrder}
            />
          </section>
        )}
        <section aria-labelledby="add-part">
          <h2 id="add-part">Add a story</h2>
          <search>
            <form className="field-row settings-search" action={`/newsroom/series/${id}`}>
              <div className="form-field">
                <label htmlFor="part-search">Headline or slug</label>
                <input
                  id="part-search"
                  name="q"
                  type="search"
                  className="field-control"
                  defaultValue={search}
                />
              </div>
              <button type="submit" className="button">
                Find
              </button>
            </form>
          </search>
          {search !== "" && found.length === 0 ? <p className="muted">No story has this.</p> : null}
          <ul className="settings-rows">
            {found
              .filter((story) => !isIn.has(story.id))
              .map((story) => (
                <li key={story.id}>
                  <StoryName story={story} />
                  <SettingsForm
                    action={actions.addPart}
                    label={`Add ${story.headline}`}
                    id={story.id}
                    fields={[]}
                    values={{}}
                    submit={
                      <>
                        Add <span className="visually-hidden">{story.headline}</span>
                      </>
                    }
                  />
                </li>
              ))}
          </ul>
        </section>
        <section aria-labelledby="titles">
          <h2 id="titles">Title and description</h2>
          <SettingsForm
            action={actions.saveSeries}
            label="Change the series"
            id={id}
            fields={seriesFields}
            values={{ title, titleKo, description, descriptionKo }}
            submit="Save"
          />
          {parts.length === 0 && (
            <SettingsForm
              action={actions.deleteSeries}
              label="Remove the series"
              id={id}
              fields={[]}
              values={{}}
              submit="Remove the series"
              isDanger
            />
          )}
        </section>
      </main>
    </div>
  );
}

function StoryName({ story: { id, headline, language, section, address } }: { story: StoryTitle }) {
  return (
    <div>
      <p className="settings-name">
        <a href={`/newsroom/stories/${id}`} lang={language}>
          {headline}
        </a>
      </p>
      <p className="muted">{[section, address === null ? "not live" : "live"].filter(Boolean).join(" · ")}</p>
    </div>
  );
}
