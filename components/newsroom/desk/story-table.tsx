import { PenLine } from "lucide-react";
import type { DeskRow } from "#newsroom/stories/story-view.ts";
import { formatStamp } from "#site/body/format-stamp.ts";
import { workflowWords } from "../workflow-words.ts";
import { TimeAgo } from "./time-ago.tsx";

interface StoryTableProps {
  rows: DeskRow[];
  now: Date;
  zone: string;
}

/** The stories: a table where there is room, a card for each where there is not. The headline's link covers its row. */
export function StoryTable({ rows, now, zone }: StoryTableProps) {
  return (
    <table className="table stories">
      <caption className="visually-hidden">Stories, the last changed first</caption>
      <thead>
        <tr>
          <th scope="col">Headline</th>
          <th scope="col">Section</th>
          <th scope="col">Byline</th>
          <th scope="col">State</th>
          <th scope="col">Last changed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="stories-headline">
              <a className="row-link" href={`/newsroom/stories/${row.id}`} lang={row.language}>
                {row.headline === "" ? <em lang="en">No headline yet</em> : row.headline}
              </a>
              {row.openWith.length > 0 && (
                <span className="stories-open">
                  <PenLine size={13} aria-hidden="true" />
                  <span className="visually-hidden">Open now with </span>
                  {row.openWith.join(", ")}
                </span>
              )}
            </th>
            <td className="stories-section">{row.section?.name ?? <Nothing what="No section" />}</td>
            <td className="stories-byline">
              {row.byline.length > 0 ? row.byline.join(", ") : <Nothing what="No byline" />}
            </td>
            <td className="stories-state">
              <span className={`state state-${row.workflowState}`}>
                {workflowWords[row.workflowState].name}
              </span>
              {row.isKilled && <span className="state state-spiked">Killed</span>}
              {row.embargoUntil && (
                <span className="row-clock row-embargo">
                  Embargo until {formatStamp(row.embargoUntil, zone, "en").text}
                </span>
              )}
              {row.publishAt && (
                <span className="row-clock">
                  {row.isLive ? "Changes" : "Out"} {formatStamp(row.publishAt, zone, "en").text}
                </span>
              )}
              {row.unpublishAt && (
                <span className="row-clock">Down {formatStamp(row.unpublishAt, zone, "en").text}</span>
              )}
              {row.isLive && row.workflowState !== "live" ? (
                <span className="state state-live">On the site</span>
              ) : null}
            </td>
            <td className="stories-changed">
              <TimeAgo instant={row.changedAt} now={now} zone={zone} />{" "}
              <span className="muted">by {row.changedBy}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nothing({ what }: { what: string }) {
  return <span className="stories-nothing muted">{what}</span>;
}
