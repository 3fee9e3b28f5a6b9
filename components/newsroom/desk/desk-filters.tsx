import { workflowWords } from "../workflow-words.ts";
import { listStates } from "./desk-states.ts";
import { type DeskChoice, writeDeskPath } from "./write-desk-path.ts";

interface DeskFiltersProps {
  choice: DeskChoice;
  sections: { slug: string; name: string }[];
}

/** Search and filters: all of them are addresses, so that a view of the desk can be kept and sent. */
export function DeskFilters({ choice, sections }: DeskFiltersProps) {
  return (
    <div className="desk-filters">
      <search>
        <form className="desk-search" action="/newsroom" method="get">
          <input
            className="field-control"
            type="search"
            name="q"
            aria-label="Headline"
            placeholder="Words of the headline"
            defaultValue={choice.search}
            maxLength={200}
            autoComplete="off"
          />
          <select
            className="field-control"
            name="section"
            aria-label="Section"
            defaultValue={choice.section ?? ""}
          >
            <option value="">All sections</option>
            {sections.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
          {choice.state ? <input type="hidden" name="state" value={choice.state} /> : null}
          <button type="submit" className="button">
            Search
          </button>
        </form>
      </search>
      <nav className="desk-states" aria-label="State">
        <ul>
          <li>
            <a
              href={writeDeskPath({ ...choice, state: null })}
              aria-current={choice.state === null ? "page" : undefined}
            >
              All
            </a>
          </li>
          {listStates().map((state) => (
            <li key={state}>
              <a
                href={writeDeskPath({ ...choice, state })}
                aria-current={choice.state === state ? "page" : undefined}
              >
                {workflowWords[state].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
