import { ListFilter } from "lucide-react";
import { type DeskQuestion, deskFlags, deskSorts, deskTraits } from "#newsroom/desk/desk-input.ts";
import type { DeskLists } from "#newsroom/desk/desk-view.ts";
import { namedPriorities, priorityWords } from "../planning-words.ts";
import { type DeskShape, shapePath } from "./desk-path.ts";
import { dueWords, filterWords, flagWords, sortWords, traitWords } from "./desk-words.ts";
import { ShapeFields } from "./shape-fields.tsx";

interface DeskFiltersProps {
  question: DeskQuestion;
  lists: DeskLists;
  view: string | null;
  shape: DeskShape;
}

type Options = [value: string, words: string][];

/** Filters and order as a plain form: what it asks for is an address that can be kept and sent. */
export function DeskFilters({ question, lists, view, shape }: DeskFiltersProps) {
  const { sections, sources, people } = lists;
  const on = filterWords({ ...question, search: "" }, lists).length;
  const slugs = sections.map(({ slug, name }): [string, string] => [slug, name]);
  const names = people.map(({ id, name }): [string, string] => [id, name]);
  const persons: Options = [
    ["me", "Me, or mine"],
    ["waiting", "Waiting for me"],
    ["desk", "My desk"],
    ["nobody", "Nobody"],
    ...names,
  ];
  const sorts: Options = deskSorts.map((sort) => [sort, sortWords[sort]]);
  const urgencies: Options = namedPriorities
    .filter((priority) => priority < 8)
    .map((priority) => [
      String(priority),
      priority === 1 ? priorityWords(1) : `${priorityWords(priority)} or more urgent`,
    ]);
  return (
    <details className="desk-filters" key={JSON.stringify(question)}>
      <summary className="button">
        <ListFilter size={16} aria-hidden="true" />
        Filter and sort
        {on > 0 && <span className="desk-count"> {on} on</span>}
        {question.sort !== "changed" && (
          <span className="muted">by {sortWords[question.sort].toLowerCase()}</span>
        )}
      </summary>
      <form action={shapePath(shape)} method="get">
        <input type="hidden" name="q" value={question.search} />
        <input type="hidden" name="state" value={question.state ?? ""} />
        <input type="hidden" name="view" value={view ?? "all"} />
        <ShapeFields shape={shape} />
        <div className="desk-filter-fields">
          <Choice label="Sort by" name="sort" value={question.sort} options={sorts} />
          <Choice
            label="Section"
            name="section"
            value={question.section}
            options={[["", "All sections"], ...slugs]}
          />
          <Choice
            label="Assigned to"
            name="for"
            value={question.person}
            options={[["", "Anybody"], ...persons]}
          />
          <Choice label="Desk" name="desk" value={question.desk} options={[["", "Any desk"], ...slugs]} />
          <Choice
            label="Deadline"
            name="due"
            value={question.due}
            options={[
              ["", "Any"],
              ["overdue", dueWords.overdue],
              ["today", dueWords.today],
            ]}
          />
          <Choice
            label="Priority"
            name="priority"
            value={question.priority === null ? null : String(question.priority)}
            options={[["", "Any"], ...urgencies]}
          />
          <div className="form-field">
            <label htmlFor="desk-slugline">Slugline</label>
            <input
              id="desk-slugline"
              className="field-control"
              name="slugline"
              defaultValue={question.slugline}
              maxLength={100}
              autoComplete="off"
            />
          </div>
          <div className="form-field">
            <label htmlFor="desk-topic">Topic</label>
            <input
              id="desk-topic"
              className="field-control"
              name="topic"
              defaultValue={question.topic}
              maxLength={100}
              autoComplete="off"
            />
          </div>
          <Choice
            label="Source"
            name="source"
            value={question.source}
            options={[["", "Any"], ...sources.map(({ id, name }): [string, string] => [id, name])]}
          />
          <Choice
            label="Language"
            name="lang"
            value={question.language}
            options={[
              ["", "Any"],
              ["en", "English"],
              ["ko", "한국어"],
            ]}
          />
          <Choice
            label="Last changed by"
            name="by"
            value={question.changedBy}
            options={[["", "Anybody"], ...names]}
          />
        </div>
        <Ticks
          legend="Flags"
          name="flag"
          on={question.flags}
          options={deskFlags.map((flag) => [flag, flagWords[flag]])}
        />
        <Ticks
          legend="Has"
          name="has"
          on={question.traits}
          options={deskTraits.map((trait) => [trait, traitWords[trait]])}
        />
        <button type="submit" className="button is-primary">
          Show
        </button>
      </form>
    </details>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string | null;
  options: Options;
}

function Choice({ label, name, value, options }: ChoiceProps) {
  return (
    <div className="form-field">
      <label htmlFor={`desk-${name}`}>{label}</label>
      <select id={`desk-${name}`} className="field-control" name={name} defaultValue={value ?? ""}>
        {options.map(([option, words]) => (
          <option key={option} value={option} lang={words === "한국어" ? "ko" : undefined}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Ticks({
  legend,
  name,
  on,
  options,
}: {
  legend: string;
  name: string;
  on: string[];
  options: Options;
}) {
  return (
    <fieldset className="form-field desk-ticks">
      <legend>{legend}</legend>
      {options.map(([option, words]) => (
        <label key={option}>
          <input type="checkbox" name={name} value={option} defaultChecked={on.includes(option)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
