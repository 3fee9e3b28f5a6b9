"use client";

import { CalendarClock, Lock } from "lucide-react";
import { useState } from "react";
import type { PendingView } from "#newsroom/schedule/schedule-view.ts";
import type { StoryStatus } from "#newsroom/stories/story-view.ts";
import { lateDialog } from "../../late-part.client.tsx";
import { momentWords } from "../../schedule/moment-words.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import { useSchedule } from "./use-schedule.client.ts";
import "../../schedule/schedule.css";

const MomentDialog = lateDialog(
  async () => (await import("../../schedule/moment-dialog.client.tsx")).MomentDialog,
);

type Scheduled = NonNullable<StoryStatus["schedule"]["publication"]>;

interface ScheduleBarProps {
  status: StoryStatus;
  connection: StoryConnection;
  api: StoryApi;
  paperZone: string;
  /** The editor has asked for a moment to unpublish at. */
  isUnpublishing: boolean;
  onUnpublishingEnd: () => void;
}

/** What holds the story back and what is to happen to it, under the bar, with what can be done about it. */
export function ScheduleBar(props: ScheduleBarProps) {
  const { status, connection, api, paperZone, isUnpublishing, onUnpublishingEnd } = props;
  const { publication, unpublish, embargo } = status.schedule;
  const acts = useSchedule(connection, api);
  const [moving, setMoving] = useState<PendingView | null>(null);
  const may = status.may.schedule;

  async function scheduleAgain({ at, zone, change }: Scheduled) {
    const { writeMoment } = await import("#newsroom/schedule/moment-input.ts");
    await acts.again(writeMoment(at, zone), change);
  }
  const buttons = (pending: PendingView) =>
    may && (
      <span className="cluster">
        <button type="button" className="button is-small" onClick={() => setMoving(pending)}>
          Move to another time
        </button>
        <button
          type="button"
          className="button is-small"
          disabled={acts.isBusy}
          onClick={() => void acts.cancel(pending.id)}
        >
          Cancel {pending === unpublish ? "the unpublishing" : "the schedule"}
        </button>
      </span>
    );

  return (
    <section className="schedule-bar" aria-label="Schedule">
      {embargo && (
        <div className="banner is-warning is-embargo">
          <Lock size={16} aria-hidden="true" />
          <p>Under embargo until {words(embargo)}. Nothing of it may leave the house before.</p>
        </div>
      )}
      {publication && (
        <div className="banner">
          <CalendarClock size={16} aria-hidden="true" />
          <p>
            {publication.isChange ? "Changes go out" : "Goes out"} {words(publication)}, as it stood when{" "}
            {publication.by} scheduled it.
          </p>
          {buttons(publication)}
        </div>
      )}
      {publication?.isBehind && (
        <div className="banner is-warning">
          <p>The draft has changed since it was scheduled: these changes will not go out.</p>
          {may && (
            <button
              type="button"
              className="button is-small is-primary"
              disabled={acts.isBusy}
              onClick={() => void scheduleAgain(publication)}
            >
              Schedule again with the changes
            </button>
          )}
        </div>
      )}
      {unpublish && (
        <div className="banner">
          <CalendarClock size={16} aria-hidden="true" />
          <p>
            Goes from the site {words(unpublish)}, scheduled by {unpublish.by}.
          </p>
          {buttons(unpublish)}
        </div>
      )}
      <p role="status" className="field-error">
        {acts.problem}
      </p>
      {moving && (
        <MomentDialog
          title="Move to another time"
          verb="Move"
          at={moving.at}
          zone={moving.zone}
          paperZone={paperZone}
          onClose={() => setMoving(null)}
          onChoose={(when) => acts.move(moving.id, when)}
        />
      )}
      {isUnpublishing && (
        <MomentDialog
          title="Take the story down at a time"
          verb="Schedule"
          at={unpublish?.at ?? null}
          zone={unpublish?.zone ?? paperZone}
          paperZone={paperZone}
          onClose={onUnpublishingEnd}
          onChoose={acts.unpublishAt}
        >
          <p>From that second on, readers will see that the story is gone. The draft stays as it is.</p>
        </MomentDialog>
      )}
    </section>
  );
}

function words({ at, zone }: PendingView): string {
  return `${momentWords(at, zone)} (${zone})`;
}
