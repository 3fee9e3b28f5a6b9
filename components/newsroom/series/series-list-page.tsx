import "../settings/settings.css";
import { seriesLimits } from "#newsroom/series/series-limits-input.ts";
import type { SeriesRow } from "#newsroom/series/series-reads.ts";
import { TopBar, type TopBarProps } from "../desk/top-bar.tsx";
import type { SettingsAction } from "../settings/settings-answer.ts";
import { SettingsForm } from "../settings/settings-form.client.tsx";
import { storyCount } from "../settings/settings-row.tsx";
import { seriesFields } from "./series-form-fields.ts";

interface SeriesListPageProps extends TopBarProps {
  series: SeriesRow[];
  beginSeries: SettingsAction;
}

/** Every series of the house, and the form that begins one. */
export function SeriesListPage({ series, beginSeries, ...bar }: SeriesListPageProps) {
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className="page settings" tabIndex={-1}>
        <h1>Series</h1>
        <p className="muted">Named runs of stories. Readers see a series once a part of it is live.</p>
        {series.length === 0 ? <p className="muted">There is no series yet.</p> : null}
        <ul className="settings-rows">
          {series.map(({ id, name, slug, parts }) => (
            <li key={id}>
              <div>
                <p className="settings-name">
                  <a href={`/newsroom/series/${id}`}>{name}</a>
                </p>
                <p className="muted">
                  /series/{slug} · {storyCount(parts)}
                </p>
              </div>
            </li>
          ))}
        </ul>
        <section aria-labelledby="begin-series">
          <h2 id="begin-series">Begin a series</h2>
          <SettingsForm
            action={beginSeries}
            label="Begin a series"
            fields={[
              ...seriesFields,
              {
                name: "slug",
                label: "Slug",
                kind: "line",
                most: seriesLimits.slug,
                hint: "The last part of its address, which it keeps for ever.",
              },
            ]}
            values={{ title: "", titleKo: "", description: "", descriptionKo: "", slug: "" }}
            submit="Begin the series"
          />
        </section>
      </main>
    </div>
  );
}
