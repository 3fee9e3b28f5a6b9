import { PenLine } from "lucide-react";
import type { DeskRow } from "#newsroom/desk/desk-view.ts";
import { normalPriority } from "#newsroom/stories/planning-input.ts";
import { formatStamp } from "#site/body/format-stamp.ts";
import { priorityWords } from "../planning-words.ts";
import { workflowWords } from "../workflow-words.ts";
import { Deadline } from "./deadline.tsx";
import { flagWords } from "./desk-words.ts";
import { FoundText } from "./found-text.tsx";
import { TimeAgo } from "./time-ago.tsx";

interface StoryCellsProps {
  row: DeskRow;
  now: Date;
  /** The paper's zone. */
  zone: string;
}

/** What a row of the desk says of its story. The headline's link covers its row. */
export function StoryCells({ row, now, zone }: StoryCellsProps) {
  return (
    <>
      <th scope="row" className="stories-headline">
        {row.slugline !== "" && <span className="stories-slugline">{row.slugline}</span>}
        <a className="row-link" href={`/newsroom/stories/${row.id}`} lang={row.language}>
          {row.headline === "" ? (
            <em lang="en">No headline yet</em>
          ) : row.found?.headline ? (
            <FoundText parts={row.found.headline} />
          ) : (
            row.headline
          )}
        </a>
        {row.openWith.length > 0 && (
          <span className="stories-open">
            <PenLine size={13} aria-hidden="true" />
            <span className="visually-hidden">Open now with </span>
            {row.openWith.join(", ")}
          </span>
        )}
        {row.found?.text && (
          <span className="stories-found">
            {row.found.isPublished && <strong>Only in what is published: </strong>}
            <span lang={row.language}>
              <FoundText parts={row.found.text} />
            </span>
          </span>
        )}
        <RowMarks row={row} />
      </th>
      <td className="stories-section">{row.section?.name ?? <Nothing what="No section" />}</td>
      <td className="stories-byline">
        {row.byline.length > 0 ? row.byline.join(", ") : <Nothing what="No byline" />}
      </td>
      <td className="stories-assignee">
        {row.assignee ? (
          <>
            <span className="stories-label">For </span>
            {row.assignee.name}
            {row.assignee.isDesk && " desk"}
          </>
        ) : (
          <Nothing what="Nobody" />
        )}
      </td>
      <td className="stories-deadline">
        {row.deadline ? (
          <Deadline at={row.deadline.at} now={now} zone={zone} isOpen={isOpen(row)} />
        ) : (
          <Nothing what="None" />
        )}
      </td>
      <td className="stories-state">
        <span className={`state state-${row.workflowState}`}>{workflowWords[row.workflowState].name}</span>
        {row.isKilled && <span className="state state-spiked">Killed</span>}
        {row.isLive && row.workflowState !== "live" ? (
          <span className="state state-live">On the site</span>
        ) : null}
        <RowClock row={row} zone={zone} />
      </td>
      <td className="stories-changed">
        <TimeAgo instant={row.changedAt} now={now} zone={zone} />{" "}
        <span className="muted">by {row.changedBy}</span>
      </td>
    </>
  );
}

type Clocked = Pick<DeskRow, "isLive" | "embargoUntil" | "publishAt" | "unpublishAt">;

/** What the clock holds back, or will do. */
export function RowClock({ row, zone }: { row: Clocked; zone: string }) {
  const local = (instant: string) => formatStamp(instant, zone, "en").text;
  return (
    <>
      {row.embargoUntil && (
        <span className="row-clock row-embargo">Embargo until {local(row.embargoUntil)}</span>
      )}
      {row.publishAt && (
        <span className="row-clock">
          {row.isLive ? "Changes" : "Out"} {local(row.publishAt)}
        </span>
      )}
      {row.unpublishAt && <span className="row-clock">Down {local(row.unpublishAt)}</span>}
    </>
  );
}

/** What everybody must know of a story: urgency, flags, that readers see something else. */
export function RowMarks({ row }: { row: Pick<DeskRow, "priority" | "flags" | "hasChanges"> }) {
  const isUsual = row.priority === normalPriority;
  if (isUsual && row.flags.length === 0 && !row.hasChanges) return null;
  return (
    <span className="stories-marks">
      {!isUsual && (
        <span className={`pill ${row.priority < 3 ? "is-danger" : row.priority < 5 ? "is-warning" : ""}`}>
          {priorityWords(row.priority)}
        </span>
      )}
      {row.flags.map((flag) => (
        <span key={flag} className={`pill ${flag === "not-for-publication" ? "is-danger" : "is-warning"}`}>
          {flagWords[flag]}
        </span>
      ))}
      {row.hasChanges && <span className="pill is-info">Unpublished changes</span>}
    </span>
  );
}

/** Whether a story is still worked on. */
export function isOpen({ workflowState }: Pick<DeskRow, "workflowState">): boolean {
  return workflowState !== "live" && workflowState !== "spiked";
}

function Nothing({ what }: { what: string }) {
  return (
    <span className="stories-nothing muted">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{what}</span>
    </span>
  );
}
