import { editionPath } from "#site/body/edition-path.ts";
import { searchPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import { type ReadSearch, type SearchPart, searchLimits } from "#site/search/search-input.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import { searchCopy } from "./search-copy.ts";

interface SearchFormProps extends ReadSearch {
  sections: SectionView[];
  paper: PaperView;
}

/** A plain form: its address is the search, to be kept and passed on. */
export function SearchForm({ question, problems, sections, paper }: SearchFormProps) {
  const { language } = paper;
  const copy = searchCopy(language);
  const { q, section, author, from, to } = question;
  const isNarrowed = [section, author, from, to].some((part) => part !== "");
  const words = (part: SearchPart) => {
    const problem = problems[part];
    return problem && (copy.problemsAt[part]?.[problem] ?? copy.problems[problem]);
  };
  return (
    <search>
      <form className="reader-form" action={editionPath(paper, searchPath)} method="get">
        <SearchBox language={language} q={q} problem={words("q")} />
        <details open={isNarrowed || Object.keys(problems).length > 0}>
          <summary>{copy.narrow}</summary>
          <div className="form-row">
            <p>
              <label htmlFor="search-section">{copy.section}</label>
              <select id="search-section" name="section" defaultValue={section}>
                <option value="">{copy.anySection}</option>
                {sections.map(({ slug, name, nameKo }) => (
                  <option key={slug} value={slug}>
                    {language === "ko" ? nameKo : name}
                  </option>
                ))}
              </select>
            </p>
            <Part part="author" label={copy.author} value={author} problem={words("author")} />
            <Part part="from" label={copy.from} value={from} problem={words("from")} type="date" />
            <Part part="to" label={copy.to} value={to} problem={words("to")} type="date" />
          </div>
        </details>
      </form>
    </search>
  );
}

/** The words and the button: all of a search where there is no more room. */
export function SearchBox({
  language,
  q = "",
  problem,
}: {
  language: "en" | "ko";
  q?: string;
  problem?: string;
}) {
  const copy = searchCopy(language);
  return (
    <div className="search-box">
      <label htmlFor="search-words">{copy.words}</label>
      <div className="search-line">
        <input
          id="search-words"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={searchLimits.q}
          autoComplete="off"
          enterKeyHint="search"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "search-words-problem" : undefined}
        />
        <button type="submit">{copy.find}</button>
      </div>
      {problem ? (
        <p className="form-problem" id="search-words-problem">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

interface PartProps {
  part: "author" | "from" | "to";
  label: string;
  value: string;
  problem: string | undefined;
  type?: "text" | "date";
}

function Part({ part, label, value, problem, type = "text" }: PartProps) {
  const id = `search-${part}`;
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={part}
        // What is no day stays as it was typed: a field for days would show nothing.
        type={problem === undefined ? type : "text"}
        defaultValue={value}
        maxLength={searchLimits[part]}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      {problem ? (
        <span className="form-problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
    </p>
  );
}
