import Link from "next/link";
import type { ReadVersion } from "#newsroom/history/history-view.ts";
import { HistoryTime } from "./history-time.tsx";
import { offerRestore } from "./offer-restore.ts";
import { RestoreButton } from "./restore-button.client.tsx";
import { tellOrigins } from "./tell-origins.ts";
import { versionWords, writerWords } from "./version-words.ts";
import { WhoWrote } from "./who-wrote.client.tsx";
import { type HistoryChoice, writeHistoryPath } from "./write-history-path.ts";

interface ReadingViewProps extends ReadVersion {
  storyId: string;
  userId: string;
  choice: HistoryChoice;
  language: string;
  liveRevisionId: string | null;
  zone: string;
}

/** One version, to be read as it was. */
export function ReadingView(props: ReadingViewProps) {
  const { version, reading, previousId, restores, storyId, userId, choice, language, zone } = props;
  const compareWith = (against: string) => writeHistoryPath(storyId, { ...choice, against });
  const isNow = version.kind === "now";
  const live = props.liveRevisionId === version.id ? null : props.liveRevisionId;
  const writers = writerWords(version);
  return (
    <article aria-labelledby="shown-title">
      <header className="shown-head">
        <h2 id="shown-title">{versionWords(version)}</h2>
        <p className="muted small">
          <HistoryTime instant={version.at} zone={zone} />
          {writers && ` · ${writers}`}
        </p>
        <p className="cluster">
          {previousId && (
            <Link prefetch={false} className="button is-small" href={compareWith(previousId)}>
              What changed in it
            </Link>
          )}
          {!isNow && (
            <Link prefetch={false} className="button is-small" href={compareWith("now")}>
              Compare with now
            </Link>
          )}
          {live && (
            <Link prefetch={false} className="button is-small" href={compareWith(live)}>
              Compare with what readers see
            </Link>
          )}
          {restores && (
            <RestoreButton storyId={storyId} userId={userId} offer={offerRestore(restores, zone)} />
          )}
        </p>
      </header>
      <WhoWrote pieces={reading.pieces} {...tellOrigins(reading, zone)} language={language} />
    </article>
  );
}
