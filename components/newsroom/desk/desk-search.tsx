import { type DeskQuestion, everything, writeDeskQuestion } from "#newsroom/desk/desk-input.ts";
import { type DeskShape, deskPath, shapePath } from "./desk-path.ts";
import { ShapeFields } from "./shape-fields.tsx";

interface DeskSearchProps {
  question: DeskQuestion;
  view: string | null;
  shape: DeskShape;
}

/** The search goes on in whatever is shown; it is an address like every filter. */
export function DeskSearch({ question, view, shape }: DeskSearchProps) {
  return (
    <search className="desk-search">
      <form action={shapePath(shape)} method="get">
        {[...writeDeskQuestion({ ...question, search: "" })].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="view" value={view ?? "all"} />
        <ShapeFields shape={shape} />
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
          <a className="small" href={deskPath({ ...everything, search: question.search }, { shape })}>
            In all stories
          </a>
        )}
      </form>
    </search>
  );
}
