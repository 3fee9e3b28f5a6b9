import { type DeskQuestion, everything, writeDeskQuestion } from "#newsroom/desk/desk-input.ts";
import { deskPath } from "./desk-path.ts";

interface DeskSearchProps {
  question: DeskQuestion;
  view: string | null;
}

/** The search goes on in whatever is shown; it is an address like every filter. */
export function DeskSearch({ question, view }: DeskSearchProps) {
  return (
    <search className="desk-search">
      <form action="/newsroom" method="get">
        {[...writeDeskQuestion({ ...question, search: "" })].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="view" value={view ?? "all"} />
        <input
          // A question that came from elsewhere, a view or a link, shows in the box.
          key={question.search}
          id="desk-search"
          className="field-control"
          type="search"
          name="q"
          aria-label="Search stories"
          placeholder="Headline, text, byline, slugline"
          defaultValue={question.search}
          maxLength={200}
          autoComplete="off"
        />
        <button type="submit" className="button">
          Search
        </button>
        {question.search !== "" && writeDeskQuestion(question).size > 1 && (
          <a className="small" href={deskPath({ ...everything, search: question.search })}>
            In all stories
          </a>
        )}
      </form>
    </search>
  );
}
