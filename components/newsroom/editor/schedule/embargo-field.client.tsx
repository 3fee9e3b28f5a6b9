"use client";

import { Lock } from "lucide-react";
import { useState } from "react";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import type { StoryStatus } from "#newsroom/stories/story-view.ts";
import { Dialog } from "../../dialog.client.tsx";
import { lateDialog } from "../../late-part.client.tsx";
import { momentWords } from "../../schedule/moment-words.ts";
import { tellAnswer } from "../../schedule/tell-answer.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import "../../schedule/schedule.css";

const MomentDialog = lateDialog(
  async () => (await import("../../schedule/moment-dialog.client.tsx")).MomentDialog,
);

interface EmbargoFieldProps {
  status: StoryStatus;
  connection: StoryConnection;
  api: StoryApi;
  paperZone: string;
}

/** The moment before which nothing of the story may leave the house: everyone sees it, editors set and lift it. */
export function EmbargoField({ status, connection, api, paperZone }: EmbargoFieldProps) {
  const { embargo } = status.schedule;
  const [isAsking, setAsking] = useState(false);
  const [open, setOpen] = useState<"lift" | { confirm: MomentInput } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(until: MomentInput | null, isConfirmed: boolean): Promise<string | null> {
    if (until && status.live && !embargo && !isConfirmed) {
      setOpen({ confirm: until });
      return null;
    }
    const answer = await api.schedule.setEmbargo({ until, before: embargo?.at ?? null, isConfirmed });
    if (answer.kind === "done") connection.takeStatus(answer.value.status);
    if (
      answer.kind === "refused" &&
      until &&
      answer.refusals.some(({ reason }) => reason === "readers_see_it")
    ) {
      setOpen({ confirm: until });
      return null;
    }
    return tellAnswer(answer);
  }
  const finish = async (until: MomentInput | null) => {
    setOpen(null);
    setProblem(await send(until, true));
  };

  return (
    <section className={embargo ? "embargo is-set" : "embargo"} aria-labelledby="embargo-title">
      <h2 id="embargo-title" className="cluster">
        {embargo && <Lock size={14} aria-hidden="true" />} Embargo
      </h2>
      <p className={embargo ? "" : "field-hint"}>
        {embargo
          ? `Until ${momentWords(embargo.at, embargo.zone)} (${embargo.zone}), set by ${embargo.by}.`
          : "None."}
      </p>
      {status.may.embargo && (
        <div className="cluster">
          <button type="button" className="button is-small" onClick={() => setAsking(true)}>
            {embargo ? "Change the embargo" : "Set an embargo"}
          </button>
          {embargo && (
            <button type="button" className="button is-small" onClick={() => setOpen("lift")}>
              Lift the embargo
            </button>
          )}
        </div>
      )}
      <p role="status" className="field-error">
        {problem}
      </p>
      {isAsking && (
        <MomentDialog
          title={embargo ? "Change the embargo" : "Set an embargo"}
          verb="Set the embargo"
          at={embargo?.at ?? null}
          zone={embargo?.zone ?? paperZone}
          paperZone={paperZone}
          onClose={() => setAsking(false)}
          onChoose={(until) => send(until, false)}
        >
          <p>Before this time readers find nothing of the story anywhere. Then it ends by itself.</p>
        </MomentDialog>
      )}
      {open === "lift" && (
        <Question
          title="Lift the embargo?"
          verb="Lift the embargo"
          onClose={() => setOpen(null)}
          onYes={() => finish(null)}
        >
          {status.live
            ? "The story is published: readers see it as soon as the embargo is lifted."
            : "Nothing goes out by this; the story can then be published as any other."}
        </Question>
      )}
      {open !== null && open !== "lift" && (
        <Question
          title="Hide a story that readers see?"
          verb="Hide it and set the embargo"
          onClose={() => setOpen(null)}
          onYes={() => finish(open.confirm)}
        >
          The story is live. With the embargo it is gone from every page at once, and its address answers as
          if there had never been anything, until the embargo ends.
        </Question>
      )}
    </section>
  );
}

interface QuestionProps {
  title: string;
  verb: string;
  children: string | string[];
  onClose: () => void;
  onYes: () => Promise<void>;
}

function Question({ title, verb, children, onClose, onYes }: QuestionProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <button type="button" className="button is-danger" onClick={() => void onYes()}>
          {verb}
        </button>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
