"use client";

import { type ReactNode, useState } from "react";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import type { ScheduleView } from "#newsroom/schedule/schedule-view.ts";
import type { PublishCheck } from "#newsroom/stories/story-view.ts";
import { Dialog } from "../../dialog.client.tsx";
import { planningLabels } from "../../planning-words.ts";
import { refusalWords } from "../../refusal-words.ts";
import { momentWords } from "../../schedule/moment-words.ts";
import { PublishTime } from "./publish-time.client.tsx";

const placeWords: Record<PublishCheck["field"], string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  body: "Text",
  suggestions: "Suggestions",
  language: "Language",
  kicker: "Kicker",
  section: "Section",
  slug: "Slug",
  byline: "Byline",
  dateline: "Dateline",
  source: "Source",
  credit: "Credit line",
  stamp: "Time stamp",
  targetLength: "Target length",
  topics: "Topics",
  lead: "Lead picture",
  pictures: "Pictures",
  ...planningLabels,
};

interface ChecksDialogProps {
  checks: PublishCheck[];
  isLive: boolean;
  schedule: ScheduleView;
  isBusy: boolean;
  /** What else has to be said before it goes out. */
  children?: ReactNode;
  onClose: () => void;
  paperZone: string;
  /** What the newsroom had against the moment. */
  whenProblem: string | null;
  /** Null: now. */
  onPublish: (when: MomentInput | null) => void;
  onJump: (check: PublishCheck) => void;
}

/** What has to be mended before the story goes out, each a jump to its place; or the last question. */
export function ChecksDialog(props: ChecksDialogProps) {
  const { checks, isLive, schedule, isBusy, children, paperZone, whenProblem, onClose, onPublish, onJump } =
    props;
  const [when, setWhen] = useState<MomentInput | null>(null);
  // What was said of one moment is not true of another.
  const [sent, setSent] = useState<MomentInput | null>(null);
  if (checks.length > 0) {
    return (
      <Dialog title="Before it can go out" onClose={onClose}>
        <ul className="check-list">
          {checks.map((check) => (
            <li key={`${check.field}-${check.reason}-${check.detail?.place}`}>
              <button type="button" className="check-jump" onClick={() => onJump(check)}>
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
        <button
          type="button"
          className="button is-primary"
          disabled={isBusy}
          onClick={() => {
            setSent(when);
            onPublish(when);
          }}
        >
          {when ? "Schedule" : isLive ? "Publish changes" : "Publish"}
        </button>
      }
    >
      <p>
        {isLive
          ? "Readers will see the story as it stands here now."
          : "Everything is in place. Readers will see the story as it stands here now."}
      </p>
      {children}
      {schedule.publication && <p>What is scheduled now is replaced by this.</p>}
      {schedule.embargo && (
        <p className="banner is-warning">
          It is under embargo until {momentWords(schedule.embargo.at, schedule.embargo.zone)}: readers do not
          see it before that.
        </p>
      )}
      <PublishTime
        when={when}
        onChange={setWhen}
        paperZone={paperZone}
        problem={when === sent ? whenProblem : null}
      />
    </Dialog>
  );
}
