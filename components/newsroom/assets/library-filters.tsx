import { ListFilter, X } from "lucide-react";
import {
  assetGaps,
  assetKinds,
  assetRights,
  assetShapes,
  assetUseStates,
  type LibraryQuestion,
  wholeLibrary,
  writeLibraryQuestion,
} from "#newsroom/assets/library-input.ts";
import { kindWords } from "./asset-words.ts";
import { gapWords, libraryPath, questionWords, rightsWords, shapeWords, useWords } from "./library-words.ts";

const quick: [words: string, question: Partial<LibraryQuestion>][] = [
  ["All", {}],
  ["Mine", { isMine: true }],
  [gapWords.alt, { missing: "alt" }],
  [gapWords.credit, { missing: "credit" }],
  [rightsWords.expiring, { rights: "expiring" }],
  [rightsWords.expired, { rights: "expired" }],
  [useWords.unused, { use: "unused" }],
  ["Bin", { isBin: true }],
];

/** What is asked most, one link each. */
export function LibraryQuick({ question }: { question: LibraryQuestion }) {
  const current = writeLibraryQuestion({ ...question, search: "" }).toString();
  return (
    <nav className="desk-states" aria-label="Parts of the library">
      <ul>
        {quick.map(([words, part]) => {
          const asked = { ...wholeLibrary, ...part, search: question.search };
          const isHere = writeLibraryQuestion({ ...asked, search: "" }).toString() === current;
          return (
            <li key={words}>
              <a href={libraryPath(asked)} aria-current={isHere ? "page" : undefined}>
                {words}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

export function LibrarySearch({ question }: { question: LibraryQuestion }) {
  return (
    <search className="desk-search">
      <form action="/newsroom/pictures" method="get">
        {[...writeLibraryQuestion({ ...question, search: "" })].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          key={question.search}
          className="field-control"
          type="search"
          name="q"
          aria-label="Search pictures"
          placeholder="Caption, credit, keyword, place, file"
          defaultValue={question.search}
          maxLength={200}
          autoComplete="off"
        />
        <button type="submit" className="button">
          Search
        </button>
      </form>
    </search>
  );
}

/** Filters as a plain form: what it asks for is an address that can be kept and sent. */
export function LibraryFilters({ question }: { question: LibraryQuestion }) {
  const on = questionWords(question);
  return (
    <>
      <details className="desk-filters" key={JSON.stringify(question)}>
        <summary className="button">
          <ListFilter size={16} aria-hidden="true" />
          Filter
          {on.length > 0 && <span className="desk-count"> {on.length} on</span>}
        </summary>
        <form action="/newsroom/pictures" method="get">
          <input type="hidden" name="q" value={question.search} />
          {question.isMine && <input type="hidden" name="mine" value="yes" />}
          {question.isBin && <input type="hidden" name="bin" value="yes" />}
          <div className="desk-filter-fields">
            <Choice
              label="Kind"
              name="kind"
              value={question.kind}
              any="All kinds"
              options={pairs(assetKinds, kindWords)}
            />
            <Line label="Credit" name="credit" value={question.credit} />
            <Line label="Keyword" name="keyword" value={question.keyword} />
            <Choice
              label="Rights"
              name="rights"
              value={question.rights}
              options={pairs(assetRights, rightsWords)}
            />
            <Choice label="Use" name="use" value={question.use} options={pairs(assetUseStates, useWords)} />
            <Choice
              label="Orientation"
              name="shape"
              value={question.shape}
              options={pairs(assetShapes, shapeWords)}
            />
            <Choice
              label="Missing"
              name="missing"
              value={question.missing}
              any="Nothing in particular"
              options={pairs(assetGaps, gapWords)}
            />
            <Line label="Taken from" name="taken-from" type="date" value={question.takenFrom ?? ""} />
            <Line label="Taken until" name="taken-to" type="date" value={question.takenTo ?? ""} />
            <Line label="Added from" name="added-from" type="date" value={question.addedFrom ?? ""} />
            <Line label="Added until" name="added-to" type="date" value={question.addedTo ?? ""} />
          </div>
          <button type="submit" className="button is-primary">
            Show
          </button>
        </form>
      </details>
      {on.length > 0 && (
        <ul className="desk-chips" aria-label="Filters that are on">
          {on.map(({ words, without }) => (
            <li key={words}>
              <a href={libraryPath({ ...question, ...without })} aria-label={`Take off: ${words}`}>
                {words}
                <X size={14} aria-hidden="true" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string | null;
  any?: string;
  options: [value: string, words: string][];
}

function Choice({ label, name, value, any = "Any", options }: ChoiceProps) {
  return (
    <div className="form-field">
      <label htmlFor={`library-${name}`}>{label}</label>
      <select id={`library-${name}`} className="field-control" name={name} defaultValue={value ?? ""}>
        <option value="">{any}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface LineProps {
  label: string;
  name: string;
  value: string;
  type?: "text" | "date";
}

function Line({ label, name, value, type = "text" }: LineProps) {
  return (
    <div className="form-field">
      <label htmlFor={`library-${name}`}>{label}</label>
      <input
        id={`library-${name}`}
        className="field-control"
        name={name}
        type={type}
        defaultValue={value}
        maxLength={200}
        autoComplete="off"
      />
    </div>
  );
}

function pairs<Name extends string>(names: readonly Name[], words: Record<Name, string>): [string, string][] {
  return names.map((name) => [name, words[name]]);
}
