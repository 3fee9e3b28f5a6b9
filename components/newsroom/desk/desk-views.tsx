import { builtInViews, readDeskQuestion } from "#newsroom/desk/desk-input.ts";
import type { DeskCounts, SavedView } from "#newsroom/desk/desk-view.ts";
import { type DeskShape, deskPath } from "./desk-path.ts";
import { countWords } from "./desk-words.ts";

interface DeskViewsProps {
  views: SavedView[];
  counts: DeskCounts;
  /** The id or name of the view that is open, however much its filters have been changed since. */
  current: string | null;
  shape: DeskShape;
}

const viewPath = {
  builtIn: (shape: DeskShape) =>
    builtInViews.map(({ key, question }) => deskPath(question, { view: key, shape })),
  saved: ({ id, query }: SavedView, shape: DeskShape) =>
    deskPath(readDeskQuestion(new URLSearchParams(query)), { view: id, shape }),
};

/** The addresses of the views, in the order of the keys 1 to 9. */
export function viewPaths(views: SavedView[], shape: DeskShape): string[] {
  return [...viewPath.builtIn(shape), ...views.map((view) => viewPath.saved(view, shape))];
}

/** The views, one click each: those that everybody has, those shared by editors, one's own. */
export function DeskViews({ views, counts, current, shape }: DeskViewsProps) {
  const paths = viewPath.builtIn(shape);
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
              path={viewPath.saved(view, shape)}
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
