import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import type { QueueDay, QueueRow } from "#newsroom/schedule/schedule-view.ts";
import { formatDay, formatStamp } from "#site/body/format-stamp.ts";
import { QueueActs } from "./queue-acts.client.tsx";
import "./schedule.css";

export interface QueuePageProps extends TopBarProps {
  failed: QueueRow[];
  days: QueueDay[];
  /** Whether there is more than is shown. */
  isCut: boolean;
  mayChange: boolean;
  userId: string;
  zone: string;
}

const kindWords: Record<QueueRow["kind"], string> = {
  publication: "Goes out",
  unpublish: "Goes from the site",
  embargo_end: "Embargo ends",
};

/** What goes out, changes, goes and is set free, when: by days in the paper's zone, the next first. */
export function QueuePage(props: QueuePageProps) {
  const { paper, person, startStory, failed, days, isCut, zone, ...rest } = props;
  return (
    <div className="desk">
      <TopBar paper={paper} person={person} startStory={startStory} />
      <main id="main" className="page queue" tabIndex={-1}>
        <h1>Schedule</h1>
        <p className="muted">
          Times are those of {zone}. Readers see each of these at its second, whatever else is running.
        </p>
        {failed.length > 0 && (
          <section aria-labelledby="queue-failed">
            <h2 id="queue-failed">Not finished</h2>
            <p className="muted small">
              Readers have these on time. What follows in the newsroom, such as history and word to the
              writers, did not work.
            </p>
            <Rows rows={failed} zone={zone} isDated {...rest} />
          </section>
        )}
        {days.map(({ day, rows }) => (
          <section key={day} aria-labelledby={`queue-${day}`}>
            <h2 id={`queue-${day}`}>{formatDay(rows[0]?.at ?? `${day}T12:00:00Z`, zone, "en").text}</h2>
            <Rows rows={rows} zone={zone} {...rest} />
          </section>
        ))}
        {failed.length + days.length === 0 && (
          <p className="desk-empty">
            Nothing is scheduled. In a story, choose <strong>Publish</strong> and then <strong>At …</strong>.
          </p>
        )}
        {isCut && <p className="muted">There is more; it moves up as this is worked off.</p>}
      </main>
    </div>
  );
}

interface RowsProps {
  rows: QueueRow[];
  zone: string;
  /** Whether the day stands with the time. */
  isDated?: boolean;
  mayChange: boolean;
  userId: string;
}

function Rows({ rows, zone, isDated = false, mayChange, userId }: RowsProps) {
  return (
    <ul className="queue-rows">
      {rows.map((row) => {
        const stamp = formatStamp(row.at, zone, "en");
        const chosen = row.zone === zone ? null : formatStamp(row.at, row.zone, "en");
        return (
          <li key={row.id} className="queue-row">
            <time className="queue-time" dateTime={stamp.machine}>
              {isDated ? stamp.text : withSeconds(stamp)}
            </time>
            <div className="queue-what">
              <a href={`/newsroom/stories/${row.story.id}`} lang={row.story.language}>
                <b>{row.story.headline === "" ? "No headline yet" : row.story.headline}</b>
              </a>
              <p className="queue-line small">
                <b>{row.kind === "publication" && row.isChange ? "Change goes out" : kindWords[row.kind]}</b>
                {row.story.section ? ` · ${row.story.section}` : ""}{" "}
                <span className="muted">
                  · by {row.by}
                  {chosen ? ` · ${chosen.text} in ${row.zone}` : ""}
                </span>
              </p>
              {row.kind !== "embargo_end" && row.story.embargoUntil && (
                <p className="queue-line small row-embargo">
                  Under embargo until {formatStamp(row.story.embargoUntil, zone, "en").text}
                </p>
              )}
              {row.state === "overdue" && (
                <p className="queue-line small muted">Out; the newsroom is writing it down.</p>
              )}
              {row.lastError !== "" && (
                <p className="field-error">
                  {row.lastError} <span className="muted">Attempts so far: {row.attempts}.</span>
                </p>
              )}
            </div>
            {mayChange && <QueueActs row={row} userId={userId} paperZone={zone} />}
          </li>
        );
      })}
    </ul>
  );
}

/** `06:00`, and the seconds where there are any. */
function withSeconds({ machine }: { machine: string }): string {
  const clock = /T(\d\d:\d\d)(:\d\d)/.exec(machine);
  return clock ? `${clock[1]}${clock[2] === ":00" ? "" : clock[2]}` : machine;
}
