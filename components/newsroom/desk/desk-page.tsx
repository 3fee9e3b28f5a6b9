import { everything, writeDeskQuestion } from "#newsroom/desk/desk-input.ts";
import type { DeskPageRows } from "#newsroom/desk/desk-view.ts";
import type { DeskAddress } from "#newsroom/desk/read-desk-address.ts";
import { DeskFrame, type DeskFrameProps } from "./desk-frame.tsx";
import { deskPath } from "./desk-path.ts";
import { viewPaths } from "./desk-views.tsx";
import { StoryCells } from "./story-cells.tsx";
import { StoryList } from "./story-list.client.tsx";

export interface DeskPageProps extends DeskFrameProps {
  page: DeskPageRows;
  now: Date;
}

const shape = { kind: "list" } as const;

/** The desk as a list: the stories that a view or a search asks for, and what can be done with several of them. */
export function DeskPage({ page, now, ...frame }: DeskPageProps) {
  const { lists, address } = frame;
  const { question, view, after } = address;
  const { timeZone: zone } = lists.paper;
  return (
    <DeskFrame {...frame} shape={shape} title="Stories">
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
        viewPaths={viewPaths(lists.views, shape)}
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
    </DeskFrame>
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
