import "./history.css";
import { ArrowLeft } from "lucide-react";
import type { RestoreDifference, ShownView } from "#newsroom/history/history-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { StatePill } from "../state-pill.tsx";
import { ComparisonView } from "./comparison-view.tsx";
import { NameVersionButton } from "./name-version-button.client.tsx";
import { offerRestore } from "./offer-restore.ts";
import { ReadingView } from "./reading-view.tsx";
import { RestoreButton } from "./restore-button.client.tsx";
import { Timeline, type TimelineProps } from "./timeline.tsx";

export interface HistoryPageProps extends TimelineProps {
  story: {
    headline: string;
    language: string;
    workflowState: WorkflowState;
    mayWrite: boolean;
    /** The version that readers see. */
    liveRevisionId: string | null;
  };
  userId: string;
  shown: ShownView;
  /** Just after a restore: how to take it back. */
  undo: RestoreDifference | null;
}

/** A story's history: the versions beside, one of them or two compared in the middle. */
export function HistoryPage({ story, userId, shown, undo, ...timeline }: HistoryPageProps) {
  const { storyId, zone, choice, now } = timeline;
  return (
    <div className="history">
      <header className="top-bar">
        <a className="button skip-link" href="#shown">
          Skip to the text
        </a>
        <div className="top-bar-start">
          <a className="button is-quiet" href={`/newsroom/stories/${storyId}`}>
            <ArrowLeft size={16} aria-hidden="true" /> Story
          </a>
        </div>
        <div className="top-bar-middle">
          <h1 className="history-title">
            <span className="muted">History</span>{" "}
            <span lang={story.language}>{story.headline || "No headline yet"}</span>
          </h1>
          <StatePill state={story.workflowState} />
        </div>
        <div className="top-bar-end">
          <a className="button is-small to-versions" href="#versions">
            Versions
          </a>
          {story.mayWrite && <NameVersionButton storyId={storyId} userId={userId} />}
        </div>
      </header>
      <div className="history-main">
        <main id="shown" className="history-shown" tabIndex={-1}>
          {undo && (
            <div className="banner is-good" role="status">
              <p>Restored. The story as it was before is kept in the list.</p>
              <RestoreButton storyId={storyId} userId={userId} offer={offerRestore(undo, zone)} isUndo />
            </div>
          )}
          {shown.kind === "reading" ? (
            <ReadingView
              {...shown}
              storyId={storyId}
              userId={userId}
              choice={choice}
              language={story.language}
              liveRevisionId={story.liveRevisionId}
              zone={zone}
            />
          ) : (
            <ComparisonView
              {...shown}
              storyId={storyId}
              userId={userId}
              choice={choice}
              language={story.language}
              zone={zone}
            />
          )}
        </main>
        <Timeline storyId={storyId} choice={choice} now={now} timeline={timeline.timeline} zone={zone} />
      </div>
    </div>
  );
}
