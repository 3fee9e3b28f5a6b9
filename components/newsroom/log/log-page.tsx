import { TimeAgo } from "#components/newsroom/desk/time-ago.tsx";
import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import type { LogEntry } from "#newsroom/history/log-reads.ts";
import { actWords, detailWords } from "./act-words.ts";
import { LogFilters, type LogFiltersProps } from "./log-filters.tsx";
import { writeLogQuery } from "./write-log-query.ts";

export interface LogPageProps extends TopBarProps, LogFiltersProps {
  entries: LogEntry[];
  next: string | null;
  zone: string;
  now: Date;
}

/** Everything everyone did, the latest first. */
export function LogPage(props: LogPageProps) {
  const { filter, entries, next, acts, people, zone, now, ...bar } = props;
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className="page" tabIndex={-1}>
        <h1>Log</h1>
        <LogFilters filter={filter} acts={acts} people={people} />
        {entries.length === 0 ? (
          <p className="desk-empty">Nothing on record here.</p>
        ) : (
          <LogTable entries={entries} zone={zone} now={now} />
        )}
        <nav className="desk-pages" aria-label="Pages">
          {filter.after && (
            <a className="button" href={`/newsroom/log${writeLogQuery(filter)}`}>
              Latest
            </a>
          )}
          {next && (
            <a className="button" href={`/newsroom/log${writeLogQuery(filter, next)}`}>
              Earlier
            </a>
          )}
          <a className="button is-quiet" href={`/api/v1/log${writeLogQuery(filter)}`} download>
            Download as CSV
          </a>
        </nav>
      </main>
    </div>
  );
}

function LogTable({ entries, zone, now }: Pick<LogPageProps, "entries" | "zone" | "now">) {
  return (
    <table className="table log-table">
      <caption className="visually-hidden">Acts, the latest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">Act</th>
          <th scope="col">On</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, by, act, storyId, headline, detail }) => (
          <tr key={id}>
            <td className="log-when">
              <TimeAgo instant={at} now={now} zone={zone} />
            </td>
            <td>{by}</td>
            <td>{actWords(act)}</td>
            <td className="log-detail">
              {storyId && (
                <a href={`/newsroom/stories/${storyId}`}>{headline || "A story without a headline"}</a>
              )}
              <span className="muted">{detailWords(detail)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
