"use client";

import { Eye, Send } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import type { PublishCheck, StoryStatus } from "#newsroom/stories/story-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { isWorkflowState } from "../../desk/desk-states.ts";
import { Dialog } from "../../dialog.client.tsx";
import { HistoryMenu } from "../../history/history-menu.client.tsx";
import { StatePill } from "../../state-pill.tsx";
import { workflowWords } from "../../workflow-words.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import { ScheduleBar } from "../schedule/schedule-bar.client.tsx";
import { ChangeChoice } from "./change-choice.client.tsx";
import { ChecksDialog } from "./checks-dialog.client.tsx";
import { KillDialog } from "./kill-dialog.client.tsx";
import { MoveDialog } from "./move-dialog.client.tsx";
import { usePublish } from "./use-publish.client.ts";

interface PublishBarProps {
  storyId: string;
  /** The paper's IANA zone. */
  zone: string;
  status: StoryStatus;
  connection: StoryConnection;
  api: StoryApi;
  /** Brings the eye and the caret to a field, the headline, the standfirst or the body. */
  onJump: (check: PublishCheck) => void;
  /** The way back to the desk, and whatever the newsroom's bar carries. */
  start: ReactNode;
  save: ReactNode;
}

/** Where the story stands, whether it is saved, and what may be done with it now. */
export function PublishBar(props: PublishBarProps) {
  const { storyId, zone, status, connection, api, onJump, start, save } = props;
  const acts = usePublish(storyId, connection, api);
  const [open, setOpen] = useState<"unpublish" | "unpublishAt" | "kill" | "liftKill" | WorkflowState | null>(
    null,
  );
  const { live, may, moves, workflowState } = status;
  const hasChanges = !live || live.hasChanges;
  const canPublish = may.publish && hasChanges;
  // The board leads here: a story goes out by its publish step alone.
  const openStep = useEffectEvent(() => {
    if (location.hash !== "#publish") return;
    history.replaceState(history.state, "", location.pathname + location.search);
    if (canPublish) void acts.prepare();
  });
  useEffect(() => openStep(), []);

  return (
    <>
      <header className="top-bar">
        <div className="top-bar-start">{start}</div>
        <div className="top-bar-middle">
          <StatePill state={workflowState} />
          {status.isKilled && <span className="state state-spiked">Killed</span>}
          {live && !status.schedule.embargo && <LiveWords live={live} />}
          {save}
        </div>
        <div className="top-bar-end">
          <HistoryMenu storyId={storyId} api={api} mayName={may.write} save={() => connection.flush()} />
          <a
            className="button is-quiet"
            href={`/newsroom/preview/${storyId}`}
            target="_blank"
            rel="noreferrer"
          >
            <Eye size={16} aria-hidden="true" /> Preview
          </a>
          {(moves.length > 0 || may.unpublish || status.schedule.publication || may.kill || may.liftKill) && (
            <details
              className="menu"
              onBlur={(event) => {
                if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
              }}
            >
              <summary className="button">Move</summary>
              <div className="menu-list">
                {moves.map((to) => (
                  <button key={to} type="button" className="button" onClick={() => setOpen(to)}>
                    {workflowWords[to].move}
                  </button>
                ))}
                {may.publish && !hasChanges && (
                  <button type="button" className="button" onClick={() => void acts.prepare()}>
                    Correction or notice
                  </button>
                )}
                {live && may.unpublish && (
                  <button type="button" className="button is-danger" onClick={() => setOpen("unpublish")}>
                    Unpublish
                  </button>
                )}
                {(live || status.schedule.publication) && may.schedule && (
                  <button type="button" className="button" onClick={() => setOpen("unpublishAt")}>
                    Unpublish at …
                  </button>
                )}
                {may.kill && (
                  <button type="button" className="button is-danger" onClick={() => setOpen("kill")}>
                    Kill
                  </button>
                )}
                {may.liftKill && (
                  <button type="button" className="button" onClick={() => setOpen("liftKill")}>
                    Take the kill back
                  </button>
                )}
              </div>
            </details>
          )}
          {may.publish && (
            <button
              type="button"
              className="button is-primary"
              disabled={!canPublish || acts.isBusy}
              onClick={() => void acts.prepare()}
            >
              <Send size={16} aria-hidden="true" />{" "}
              {live ? (live.hasChanges ? "Publish changes" : "Published") : "Publish"}
            </button>
          )}
        </div>
      </header>
      <ScheduleBar
        status={status}
        connection={connection}
        api={api}
        paperZone={zone}
        isUnpublishing={open === "unpublishAt"}
        onUnpublishingEnd={() => setOpen(null)}
      />
      {acts.message && (
        <p className={`banner ${acts.message.tone}`} role="status">
          {acts.message.text}
          {acts.message.address && (
            <a href={acts.message.address} target="_blank" rel="noreferrer">
              Open it as readers see it
            </a>
          )}
          <button type="button" className="link-button" onClick={acts.dismiss}>
            Close
          </button>
        </p>
      )}
      {acts.checks && (
        <ChecksDialog
          checks={acts.checks}
          isLive={live !== null}
          isBusy={acts.isBusy}
          schedule={status.schedule}
          paperZone={zone}
          whenProblem={acts.whenProblem}
          onClose={acts.cancel}
          onPublish={(when) => void acts.publish(when, hasChanges)}
          onJump={(check) => {
            // Nothing behind an open dialog can take the focus, so it must be gone first.
            flushSync(acts.cancel);
            onJump(check);
          }}
        >
          {acts.lacksPicture && (
            <p className="banner is-warning">It is marked as needing a picture, and has none.</p>
          )}
          {acts.wasSeen && <ChangeChoice choice={acts.choice} hasChanges={hasChanges} />}
        </ChecksDialog>
      )}
      {open === "unpublish" && (
        <Dialog
          title="Take the story down?"
          onClose={() => setOpen(null)}
          foot={
            <button
              type="button"
              className="button is-danger"
              onClick={() => {
                setOpen(null);
                void acts.unpublish();
              }}
            >
              Unpublish
            </button>
          }
        >
          <p>
            Readers will see that the story is gone. The draft stays as it is, and it can be published again.
          </p>
        </Dialog>
      )}
      {(open === "kill" || open === "liftKill") && (
        <KillDialog
          isLift={open === "liftKill"}
          onClose={() => setOpen(null)}
          onConfirm={async (note) => {
            const isSettled = await (open === "kill" ? acts.kill(note) : acts.liftKill(note));
            if (isSettled) setOpen(null);
          }}
        />
      )}
      {open !== null && isWorkflowState(open) && (
        <MoveDialog
          to={open}
          from={workflowState}
          moves={moves}
          onClose={() => setOpen(null)}
          onMove={acts.move}
        />
      )}
    </>
  );
}

function LiveWords({ live }: { live: NonNullable<StoryStatus["live"]> }) {
  return (
    <a
      className={`live-words ${live.hasChanges ? "has-changes" : ""}`}
      href={live.address}
      target="_blank"
      rel="noreferrer"
    >
      {live.hasChanges ? "Live · changes not yet published" : "Live as it stands"}
    </a>
  );
}
