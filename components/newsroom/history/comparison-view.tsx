import Link from "next/link";
import type { ComparedVersions } from "#newsroom/history/history-view.ts";
import { ChangeWalker } from "./change-walker.client.tsx";
import { ComparedFields } from "./compared-fields.tsx";
import { ComparisonText } from "./comparison-text.tsx";
import { countChanges } from "./count-changes.ts";
import { HistoryTime } from "./history-time.tsx";
import { offerRestore } from "./offer-restore.ts";
import { RestoreButton } from "./restore-button.client.tsx";
import { Balance } from "./timeline.tsx";
import { versionWords } from "./version-words.ts";
import { type HistoryChoice, writeHistoryPath } from "./write-history-path.ts";

interface ComparisonViewProps extends ComparedVersions {
  storyId: string;
  userId: string;
  choice: HistoryChoice;
  language: string;
  zone: string;
}

/** Two versions, the older first: what came in and what went out, word by word, and the fields side by side. */
export function ComparisonView(props: ComparisonViewProps) {
  const { before, after, comparison, restores, storyId, userId, choice, language, zone } = props;
  const { pieces, addedWords, removedWords } = comparison;
  const count = countChanges(pieces);
  const [older, newer] = [versionWords(before), versionWords(after)];
  return (
    <article aria-labelledby="shown-title">
      <header className="shown-head">
        <h2 id="shown-title">
          From <q>{older}</q> to <q>{newer}</q>
        </h2>
        <p className="muted small">
          <HistoryTime instant={before.at} zone={zone} /> → <HistoryTime instant={after.at} zone={zone} />{" "}
          <Balance added={addedWords} removed={removedWords} />
        </p>
        <p className="cluster">
          <Link
            prefetch={false}
            className="button is-small"
            href={writeHistoryPath(storyId, { ...choice, version: before.id, against: null })}
          >
            Read the older
          </Link>
          <Link
            prefetch={false}
            className="button is-small"
            href={writeHistoryPath(storyId, { ...choice, version: after.id, against: null })}
          >
            Read the newer
          </Link>
          {restores && (
            <RestoreButton
              storyId={storyId}
              userId={userId}
              offer={offerRestore(restores, zone)}
              label="Restore the older"
            />
          )}
        </p>
      </header>
      {count === 0 ? (
        <p className="banner">The text is the same in both.</p>
      ) : (
        <ChangeWalker count={count} key={`${before.id} ${after.id}`} />
      )}
      <ComparisonText pieces={pieces} language={language} />
      <ComparedFields {...comparison} names={{ before: `Before: ${older}`, after: `After: ${newer}` }} />
    </article>
  );
}
