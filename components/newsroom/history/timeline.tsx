import Link from "next/link";
import type { TimelineEntry, TimelineView, VersionView } from "#newsroom/history/history-view.ts";
import { formatDay } from "#site/body/format-stamp.ts";
import { actNote, actWords } from "./act-words.ts";
import { HistoryTime } from "./history-time.tsx";
import { versionWords, writerWords } from "./version-words.ts";
import { type HistoryChoice, writeHistoryPath } from "./write-history-path.ts";

export interface TimelineProps {
  storyId: string;
  choice: HistoryChoice;
  /** The story as it stands: always at the head. */
  now: VersionView;
  timeline: TimelineView;
  zone: string;
}

/** Everything that happened to a story, by day: its versions, and what was done with it. */
export function Timeline({ storyId, choice, now, timeline, zone }: TimelineProps) {
  const go = (change: Partial<HistoryChoice>) => writeHistoryPath(storyId, { ...choice, ...change });
  const hasVersions = timeline.entries.some(({ type }) => type === "version");
  return (
    <nav className="timeline" aria-labelledby="versions">
      <h2 id="versions" tabIndex={-1}>
        Versions
      </h2>
      <ul className="timeline-filter" aria-label="Which versions">
        <li>
          <Link
            prefetch={false}
            href={go({ isEvery: false, after: null })}
            aria-current={choice.isEvery ? undefined : "true"}
          >
            Named and published
          </Link>
        </li>
        <li>
          <Link
            prefetch={false}
            href={go({ isEvery: true, after: null })}
            aria-current={choice.isEvery ? "true" : undefined}
          >
            Every version
          </Link>
        </li>
      </ul>
      <ol className="timeline-entries">
        <Version version={now} storyId={storyId} choice={choice} zone={zone} />
      </ol>
      {groupByDay(timeline.entries, zone).map(({ day, entries }) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol className="timeline-entries">
            {entries.map((entry) =>
              entry.type === "version" ? (
                <Version key={entry.id} version={entry} storyId={storyId} choice={choice} zone={zone} />
              ) : (
                <li key={entry.id} className="timeline-act">
                  <HistoryTime instant={entry.at} zone={zone} isClock /> {entry.by} {actWords(entry)}
                  {actNote(entry) && <blockquote>{actNote(entry)}</blockquote>}
                </li>
              ),
            )}
          </ol>
        </section>
      ))}
      {!hasVersions && choice.after === null && !choice.isEvery && (
        <p className="muted small">No version has been named or published yet.</p>
      )}
      <p className="cluster timeline-pages">
        {choice.after !== null && (
          <Link prefetch={false} className="button is-small" href={go({ after: null })}>
            Latest
          </Link>
        )}
        {timeline.next !== null && (
          <Link prefetch={false} className="button is-small" href={go({ after: timeline.next })}>
            Earlier
          </Link>
        )}
      </p>
    </nav>
  );
}

interface VersionProps {
  version: VersionView;
  storyId: string;
  choice: HistoryChoice;
  zone: string;
}

function Version({ version, storyId, choice, zone }: VersionProps) {
  const { id, kind, fromAt, at, words, addedWords, removedWords } = version;
  const isShown = id === choice.version || id === choice.against;
  const writers = writerWords(version);
  const hasSpan = fromAt !== null && Date.parse(at) - Date.parse(fromAt) >= 60_000 && kind !== "named";
  const go = (change: Partial<HistoryChoice>) => writeHistoryPath(storyId, { ...choice, ...change });
  return (
    <li className={`timeline-version is-${kind} ${isShown ? "is-shown" : ""}`}>
      <Link
        prefetch={false}
        className="timeline-read"
        href={go({ version: id, against: null })}
        aria-current={isShown ? "true" : undefined}
      >
        {versionWords(version)}
      </Link>
      <p className="small muted">
        {hasSpan && kind === "automatic" && (
          <>
            <HistoryTime instant={fromAt} zone={zone} isClock />–
          </>
        )}
        <HistoryTime instant={at} zone={zone} isClock={kind !== "now"} />
        {writers && ` · ${writers}`}
      </p>
      {version.correction && <blockquote className="timeline-told">{version.correction.text}</blockquote>}
      <p className="small muted timeline-size">
        {words} {words === 1 ? "word" : "words"} <Balance added={addedWords} removed={removedWords} />
        {!isShown && (
          <Link prefetch={false} className="timeline-compare" href={go({ against: id })}>
            Compare<span className="visually-hidden"> with “{versionWords(version)}”</span>
          </Link>
        )}
      </p>
    </li>
  );
}

/** `+12 −4`: words that came in and went out. */
export function Balance({ added, removed }: { added: number; removed: number }) {
  if (added === 0 && removed === 0) return null;
  return (
    <span className="balance">
      <span className="balance-in">
        <span aria-hidden="true">+{added}</span>
        <span className="visually-hidden">{added} in,</span>
      </span>{" "}
      <span className="balance-out">
        <span aria-hidden="true">−{removed}</span>
        <span className="visually-hidden">{removed} out</span>
      </span>
    </span>
  );
}

function groupByDay(entries: TimelineEntry[], zone: string) {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = formatDay(entry.at, zone, "en").text;
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
