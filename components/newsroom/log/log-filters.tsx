import type { LogFilter } from "#newsroom/history/log-input.ts";
import { actWords } from "./act-words.ts";

export interface LogFiltersProps {
  filter: LogFilter;
  /** Names of all acts on record. */
  acts: string[];
  people: { id: string; name: string }[];
}

/** What part of the record to show; a plain form, so that its address can be kept. */
export function LogFilters({ filter, acts, people }: LogFiltersProps) {
  const { search, act, userId, from, to } = filter;
  return (
    <search>
      <form className="log-filters" action="/newsroom/log">
        <div className="form-field">
          <label htmlFor="log-q">Words</label>
          <input
            id="log-q"
            name="q"
            type="search"
            className="field-control"
            maxLength={200}
            defaultValue={search}
          />
        </div>
        <div className="form-field">
          <label htmlFor="log-act">Act</label>
          <select id="log-act" name="act" className="field-control" defaultValue={act ?? ""}>
            <option value="">Any</option>
            {acts.map((name) => (
              <option key={name} value={name}>
                {actWords(name)}
              </option>
            ))}
          </select>
        </div>
        <div className="form-field">
          <label htmlFor="log-person">Who</label>
          <select id="log-person" name="person" className="field-control" defaultValue={userId ?? ""}>
            <option value="">Anybody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="form-field">
          <label htmlFor="log-from">From</label>
          <input id="log-from" name="from" type="date" className="field-control" defaultValue={from ?? ""} />
        </div>
        <div className="form-field">
          <label htmlFor="log-to">To</label>
          <input id="log-to" name="to" type="date" className="field-control" defaultValue={to ?? ""} />
        </div>
        <button type="submit" className="button">
          Show
        </button>
      </form>
    </search>
  );
}
