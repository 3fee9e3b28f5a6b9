"use client";

import type { ReactNode } from "react";
import type { PublishCheck } from "#newsroom/stories/story-view.ts";
import { Dialog } from "../../dialog.client.tsx";
import { planningLabels } from "../../planning-words.ts";
import { refusalWords } from "../../refusal-words.ts";

const placeWords: Record<PublishCheck["field"], string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  body: "Text",
  suggestions: "Suggestions",
  language: "Language",
  section: "Section",
  slug: "Slug",
  byline: "Byline",
  dateline: "Dateline",
  source: "Source",
  credit: "Credit line",
  stamp: "Time stamp",
  targetLength: "Target length",
  ...planningLabels,
};

interface ChecksDialogProps {
  checks: PublishCheck[];
  isLive: boolean;
  isBusy: boolean;
  /** What else has to be said before it goes out. */
  children?: ReactNode;
  onClose: () => void;
  onPublish: () => void;
  onJump: (field: PublishCheck["field"]) => void;
}

/** What has to be mended before the story goes out, each a jump to its place; or the last question. */
export function ChecksDialog(props: ChecksDialogProps) {
  const { checks, isLive, isBusy, children, onClose, onPublish, onJump } = props;
  if (checks.length > 0) {
    return (
      <Dialog title="Before it can go out" onClose={onClose}>
        <ul className="check-list">
          {checks.map((check) => (
            <li key={`${check.field}-${check.reason}`}>
              <button type="button" className="check-jump" onClick={() => onJump(check.field)}>
                <b>{placeWords[check.field]}</b>
                <span>{refusalWords(check)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={isLive ? "Publish the changes?" : "Publish this story?"}
      onClose={onClose}
      foot={
        <button type="button" className="button is-primary" disabled={isBusy} onClick={onPublish}>
          {isLive ? "Publish changes" : "Publish"}
        </button>
      }
    >
      <p>
        {isLive
          ? "Readers will see the story as it stands here now."
          : "Everything is in place. Readers will see the story at once."}
      </p>
      {children}
    </Dialog>
  );
}
