import type { DeskRow } from "#newsroom/stories/story-view.ts";
import { DeskFilters } from "./desk-filters.tsx";
import { StayFresh } from "./stay-fresh.client.tsx";
import { StoryTable } from "./story-table.tsx";
import { TopBar, type TopBarProps } from "./top-bar.tsx";
import { type DeskChoice, writeDeskPath } from "./write-desk-path.ts";

export interface DeskPageProps extends TopBarProps {
  choice: DeskChoice;
  /** Where this page begins when it is not the first. */
  after: string | null;
  rows: DeskRow[];
  /** Where the next page begins, or null at the end. */
  next: string | null;
  sections: { slug: string; name: string }[];
  zone: string;
  now: Date;
}

/** The desk: every story of the newsroom, the last changed first. */
export function DeskPage(props: DeskPageProps) {
  const { paper, person, startStory, choice, after, rows, next, sections, zone, now } = props;
  return (
    <div className="desk">
      <TopBar paper={paper} person={person} startStory={startStory} />
      <main id="main" className="page" tabIndex={-1}>
        <h1>Stories</h1>
        <DeskFilters choice={choice} sections={sections} />
        {rows.length > 0 ? (
          <StoryTable rows={rows} now={now} zone={zone} />
        ) : (
          <EmptyDesk choice={choice} isFirst={after === null} />
        )}
        <nav className="desk-pages" aria-label="Pages">
          {after ? (
            <a className="button" href={writeDeskPath(choice)}>
              Newest stories
            </a>
          ) : null}
          {next ? (
            <a className="button" href={writeDeskPath(choice, next)}>
              Older stories
            </a>
          ) : null}
        </nav>
      </main>
      <StayFresh />
    </div>
  );
}

function EmptyDesk({ choice, isFirst }: { choice: DeskChoice; isFirst: boolean }) {
  if (!isFirst) return <p className="desk-empty">There are no older stories.</p>;
  const isFiltered = choice.search !== "" || choice.state !== null || choice.section !== null;
  if (!isFiltered) {
    return (
      <p className="desk-empty">
        No stories yet. Start one with <strong>New story</strong>, then write, or paste copy as it came: Stet
        finds the headline, the byline and the rest.
      </p>
    );
  }
  return (
    <p className="desk-empty">
      {choice.search === "" ? "No story is here now." : <>No headline here has “{choice.search}” in it.</>}{" "}
      <a href="/newsroom">Show all stories</a>
    </p>
  );
}
