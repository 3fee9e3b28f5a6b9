import { builtInViews, readDeskQuestion } from "#newsroom/desk/desk-input.ts";
import type { DeskCounts, SavedView } from "#newsroom/desk/desk-view.ts";
import { deskPath } from "./desk-path.ts";
import { countWords } from "./desk-words.ts";

interface DeskViewsProps {
  views: SavedView[];
  counts: DeskCounts;
  /** The id or name of the view that is open, however much its filters have been changed since. */
  current: string | null;
}

export const viewPath = {
  builtIn: () => builtInViews.map(({ key, question }) => deskPath(question, { view: key })),
  saved: ({ id, query }: SavedView) => deskPath(readDeskQuestion(new URLSearchParams(query)), { view: id }),
};

/** The views, one click each: those that everybody has, those shared by editors, one's own. */
export function DeskViews({ views, counts, current }: DeskViewsProps) {
  const paths = viewPath.builtIn();
  return (
    <nav className="desk-views" aria-label="Views">
      <ul>
        {builtInViews.map(({ key, name }, place) => (
          <li key={key}>
            <ViewLink
              path={paths[place] ?? ""}
              name={name}
              count={counts[`view ${key}`]}
              isOpen={current === key}
            />
          </li>
        ))}
        {views.map((view) => (
          <li key={view.id} className={view.isShared ? "is-shared" : undefined}>
            <ViewLink
              path={viewPath.saved(view)}
              name={view.name}
              count={counts[`view ${view.id}`]}
              isOpen={current === view.id}
              title={view.isShared ? `Shared by ${view.owner ?? "you"}` : undefined}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ViewLinkProps {
  path: string;
  name: string;
  count: number | undefined;
  isOpen: boolean;
  title?: string | undefined;
}

function ViewLink({ path, name, count, isOpen, title }: ViewLinkProps) {
  return (
    <a href={path} aria-current={isOpen ? "page" : undefined} title={title}>
      {name}
      <Count of={count} />
    </a>
  );
}

/** Nothing is said of none: a number is there where there is something to do. */
export function Count({ of: count }: { of: number | undefined }) {
  if (!count) return null;
  return <span className="desk-count"> {countWords(count)}</span>;
}
