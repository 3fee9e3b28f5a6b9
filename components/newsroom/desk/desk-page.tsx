import type { DeskCounts, DeskLists, DeskPageRows } from "#newsroom/desk/desk-view.ts";
import type { DeskAddress } from "#newsroom/desk/read-desk-address.ts";
import "./desk-list.css";
import { everything, writeDeskQuestion } from "#newsroom/desk/desk-input.ts";
import { DeskChips } from "./desk-chips.tsx";
import { DeskFilters } from "./desk-filters.tsx";
import { deskPath } from "./desk-path.ts";
import { DeskSearch } from "./desk-search.tsx";
import { DeskStates } from "./desk-states-nav.tsx";
import { DeskViews, viewPath } from "./desk-views.tsx";
import { StayFresh } from "./stay-fresh.client.tsx";
import { StoryCells } from "./story-cells.tsx";
import { StoryList } from "./story-list.client.tsx";
import { TopBar, type TopBarProps } from "./top-bar.tsx";
import type { ViewActs } from "./view-answer.ts";
import { ViewMenu } from "./view-menu.client.tsx";

export interface DeskPageProps extends TopBarProps {
  lists: DeskLists;
  counts: DeskCounts;
  address: DeskAddress;
  page: DeskPageRows;
  viewActs: ViewActs;
  now: Date;
}

/** The desk: the stories that a view or a search asks for, and what can be done with several of them. */
export function DeskPage({ lists, counts, address, page, viewActs, now, ...bar }: DeskPageProps) {
  const { question, view, after } = address;
  const { timeZone: zone } = lists.paper;
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className="page" tabIndex={-1}>
        <div className="desk-head">
          <h1>Stories</h1>
          <DeskSearch question={question} view={view} />
          <ViewMenu
            key={`${view} ${writeDeskQuestion(question)}`}
            query={writeDeskQuestion(question).toString()}
            view={lists.views.find(({ id }) => id === view) ?? null}
            openKey={view ?? "all"}
            opensWith={lists.openingView ?? "all"}
            acts={viewActs}
          />
        </div>
        <DeskViews views={lists.views} counts={counts} current={view} />
        <DeskStates question={question} counts={counts} statesOff={lists.paper.statesOff} view={view} />
        <DeskFilters question={question} lists={lists} view={view} />
        <DeskChips question={question} lists={lists} view={view} />
        <StoryList
          // Another question begins with nothing chosen; an answer that has changed keeps what was chosen.
          key={`${writeDeskQuestion(question)} ${after}`}
          rows={page.rows.map((row) => ({
            id: row.id,
            headline: row.headline === "" ? "No headline yet" : row.headline,
            state: row.workflowState,
            assignee:
              row.assignee && (row.assignee.isDesk ? { desk: row.assignee.id } : { person: row.assignee.id }),
            cells: <StoryCells row={row} now={now} zone={zone} />,
          }))}
          lists={{ people: lists.people, sections: lists.sections, statesOff: lists.paper.statesOff }}
          viewPaths={[...viewPath.builtIn(), ...lists.views.map(viewPath.saved)]}
        />
        {page.rows.length === 0 && <EmptyDesk address={address} />}
        <nav className="desk-pages" aria-label="Pages">
          {after ? (
            <a className="button" href={deskPath(question, { view })}>
              {question.sort === "changed" ? "Newest stories" : "First page"}
            </a>
          ) : null}
          {page.next ? (
            <a className="button" href={deskPath(question, { view, after: page.next })}>
              {question.sort === "changed" ? "Older stories" : "Next page"}
            </a>
          ) : null}
        </nav>
      </main>
      <StayFresh />
    </div>
  );
}

function EmptyDesk({ address: { question, after } }: { address: DeskAddress }) {
  if (after) return <p className="desk-empty">There are no more stories.</p>;
  if (writeDeskQuestion(question).size === 0) {
    return (
      <p className="desk-empty">
        No stories yet. Start one with <strong>New story</strong>, then write, or paste copy as it came: Stet
        finds the headline, the byline and the rest.
      </p>
    );
  }
  return (
    <p className="desk-empty">
      {question.search === "" ? "No story is here now." : <>No story here has “{question.search}” in it.</>}{" "}
      <a href={deskPath(everything)}>Show all stories</a>
    </p>
  );
}
