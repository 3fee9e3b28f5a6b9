import type { PlaceSetting } from "#newsroom/places/place-setting-reads.ts";
import type { TopBarProps } from "../desk/top-bar.tsx";
import type { SettingsAction } from "./settings-answer.ts";
import type { Field } from "./settings-field.tsx";
import { SettingsForm } from "./settings-form.client.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { SettingsRow, storyCount } from "./settings-row.tsx";
import { ZoneList } from "./zone-list.tsx";

export interface PlacesPageProps extends TopBarProps {
  /** The first of those found. */
  places: PlaceSetting[];
  count: number;
  search: string;
  zones: string[];
  actions: Record<"createPlace" | "savePlace" | "deletePlace", SettingsAction>;
}

const fields: Field[] = [
  { name: "name", label: "Name", kind: "line", lang: "en", most: 80 },
  { name: "nameKo", label: "Name in Korean", kind: "line", lang: "ko", most: 80 },
  {
    name: "region",
    label: "State or province",
    kind: "line",
    most: 80,
    hint: "As it is written after the name in a dateline; may be empty.",
  },
  { name: "country", label: "Country", kind: "line", most: 2, hint: "Two letters, such as KR." },
  { name: "timeZone", label: "Time zone", kind: "zone", hint: "Such as Asia/Seoul." },
  {
    name: "standsAlone",
    label: "Stands alone",
    kind: "tick",
    hint: "The name is enough in a dateline, without region or country.",
  },
];

/** Where datelines come from. */
export function PlacesPage({ places, count, search, zones, actions, ...bar }: PlacesPageProps) {
  return (
    <SettingsFrame bar={bar} current="places" title="Places">
      <p className="muted">A change holds for what is published from now on.</p>
      <search>
        <form className="field-row settings-search" action="/newsroom/settings/places">
          <div className="form-field">
            <label htmlFor="place-search">Find a place</label>
            <input id="place-search" name="q" type="search" className="field-control" defaultValue={search} />
          </div>
          <button type="submit" className="button">
            Find
          </button>
        </form>
      </search>
      <section aria-labelledby="all-places">
        <h2 id="all-places">{search ? "Places found" : "All places"}</h2>
        <ul className="settings-rows">
          {places.map(({ id, stories, ...place }) => (
            <SettingsRow
              key={id}
              id={id}
              name={place.name}
              title={
                <>
                  {place.name} <span lang="ko">{place.nameKo}</span>
                </>
              }
              about={[place.region, place.country, place.timeZone, storyCount(stories)]
                .filter(Boolean)
                .join(" · ")}
              fields={fields}
              values={place}
              save={actions.savePlace}
              remove={actions.deletePlace}
            />
          ))}
        </ul>
        {count === 0 && <p className="muted">No place has this in its name.</p>}
        {count > places.length && (
          <p className="muted">
            These are {places.length} of {count}. Find the others by name.
          </p>
        )}
      </section>
      <section aria-labelledby="add-place">
        <h2 id="add-place">Add a place</h2>
        <SettingsForm
          action={actions.createPlace}
          label="Add a place"
          fields={fields}
          values={{ name: "", nameKo: "", region: "", country: "", timeZone: "", standsAlone: false }}
          submit="Add the place"
        />
      </section>
      <ZoneList zones={zones} />
    </SettingsFrame>
  );
}
