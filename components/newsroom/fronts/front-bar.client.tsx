"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import type { FrontStatus, Which } from "#newsroom/fronts/front-view.ts";
import { MomentDialog } from "../schedule/moment-dialog.client.tsx";
import { momentWords } from "../schedule/moment-words.ts";
import type { SaveState } from "./draft-saver.ts";
import type { FrontApi } from "./front-api.ts";

interface FrontBarProps {
  which: Which;
  /** Its address on the paper. */
  path: string;
  status: FrontStatus;
  save: SaveState;
  /** The draft is not what readers have. */
  hasChanges: boolean;
  /** Nothing is arranged in the draft. */
  isAutomatic: boolean;
  mayChange: boolean;
  zone: string;
  undo: (() => void) | null;
  redo: (() => void) | null;
  retry: () => void;
  returnToAutomatic: () => void;
  /** Does it and returns what is against it, in words. */
  act: (send: (api: FrontApi, version: number) => ReturnType<FrontApi["publish"]>) => Promise<string | null>;
}

/** Where the front stands, and what is done with the whole of it. */
export function FrontBar(props: FrontBarProps) {
  const { which, path, status, save, hasChanges, isAutomatic, mayChange, zone, undo, redo, act } = props;
  const [isScheduling, setScheduling] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isSaved = save.kind === "saved";
  const { next } = status;

  async function run(send: Parameters<FrontBarProps["act"]>[0]) {
    setBusy(true);
    const found = await act(send);
    setBusy(false);
    setProblem(found);
    return found;
  }

  return (
    <div className="front-bar">
      <div className="front-state">
        <p>
          <b>{stateWords(hasChanges, isAutomatic)}</b>
        </p>
        {next && (
          <p>
            Goes out {momentWords(next.at, next.zone)} ({next.zone}), scheduled by {next.by}.{" "}
            {mayChange && (
              <>
                <a href={`/newsroom/preview/fronts/${which}?version=${next.versionId}`}>See it</a>{" "}
                <button
                  type="button"
                  className="link-button"
                  disabled={isBusy}
                  onClick={() => void run((api) => api.cancel(next.versionId))}
                >
                  Cancel the schedule
                </button>
              </>
            )}
          </p>
        )}
        <p role="status" className="small muted">
          {saveWords(save)}{" "}
          {save.kind === "unsaved" && (
            <button type="button" className="link-button" onClick={props.retry}>
              Try again
            </button>
          )}
        </p>
        <p role="alert" className="field-error">
          {problem}
        </p>
      </div>
      <div className="front-acts">
        {mayChange && (
          <>
            <button
              type="button"
              className="icon-button"
              aria-label="Undo"
              title="Undo (Ctrl+Z)"
              aria-disabled={!undo}
              onClick={() => undo?.()}
            >
              <Undo2 size={18} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label="Redo"
              title="Redo (Ctrl+Shift+Z)"
              aria-disabled={!redo}
              onClick={() => redo?.()}
            >
              <Redo2 size={18} aria-hidden="true" />
            </button>
            {!isAutomatic && (
              <button type="button" className="button" onClick={props.returnToAutomatic}>
                Return to automatic
              </button>
            )}
          </>
        )}
        <a className="button" href={`/newsroom/preview/fronts/${which}`}>
          Preview
        </a>
        <a className="button" href={path}>
          View on the paper
        </a>
        {mayChange && (
          <>
            <button
              type="button"
              className="button"
              disabled={!isSaved || isBusy}
              onClick={() => setScheduling(true)}
            >
              {next ? "Schedule this instead…" : "Schedule…"}
            </button>
            <button
              type="button"
              className="button is-primary"
              disabled={!isSaved || isBusy || !hasChanges}
              onClick={() => void run((api, version) => api.publish(version))}
            >
              Publish now
            </button>
          </>
        )}
      </div>
      {isScheduling && (
        <MomentDialog
          title="Schedule this front"
          verb="Schedule"
          at={next?.at ?? null}
          zone={next?.zone ?? zone}
          paperZone={zone}
          onClose={() => setScheduling(false)}
          onChoose={(when) => run((api, version) => api.schedule(version, when))}
        >
          <p>
            Readers get it as it stands now, at its second.
            {next && " It takes the place of what is scheduled; that stays among the versions."}
          </p>
        </MomentDialog>
      )}
    </div>
  );
}

function stateWords(hasChanges: boolean, isAutomatic: boolean): string {
  if (hasChanges) return "Readers do not have this yet: the draft differs from what is live.";
  return isAutomatic ? "Automatic: this front arranges itself." : "Live: readers have just this.";
}

function saveWords(save: SaveState): string {
  switch (save.kind) {
    case "saved":
      return "Draft saved.";
    case "saving":
      return "Saving…";
    case "clash":
      return "Not saved: somebody changed this front.";
    case "unsaved":
      return `Not saved. ${save.words}`;
  }
}
