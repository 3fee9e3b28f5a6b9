"use client";

import { useState } from "react";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import type { PublishCheck } from "#newsroom/stories/story-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { refusalWords } from "../../refusal-words.ts";
import { workflowWords } from "../../workflow-words.ts";
import type { Answer } from "../save/story-answers.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import type { Move } from "./move-dialog.client.tsx";
import { useChangeChoice } from "./use-change-choice.client.ts";

export interface ActMessage {
  text: string;
  tone: "is-good" | "is-warning" | "is-danger";
  address?: string;
}

const unsaved: ActMessage = {
  text: "Not everything is on the server yet, so this was not done. Wait until the status says Saved, then repeat it.",
  tone: "is-warning",
};

/** Publishing, unpublishing and moving: first everything is saved, then the act, then the story's new status. */
export function usePublish(storyId: string, connection: StoryConnection, api: StoryApi) {
  const choice = useChangeChoice(storyId);
  const [wasSeen, setWasSeen] = useState(false);
  const [lacksPicture, setLacksPicture] = useState(false);
  const [checks, setChecks] = useState<PublishCheck[] | null>(null);
  const [message, setMessage] = useState<ActMessage | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [opId, setOpId] = useState("");
  const [whenProblem, setWhenProblem] = useState<string | null>(null);

  async function saved<Value>(act: () => Promise<Value>): Promise<Value | null> {
    setIsBusy(true);
    setMessage(null);
    const isSaved = await connection.flush();
    if (!isSaved) setMessage(unsaved);
    const value = isSaved ? await act() : null;
    setIsBusy(false);
    return value;
  }

  function tell(answer: Answer<unknown, unknown>): void {
    if (answer.kind === "done") return;
    setMessage({ text: refusalsOf(answer).map(refusalWords).join(" "), tone: "is-danger" });
  }

  return {
    choice,
    wasSeen,
    lacksPicture,
    checks,
    message,
    isBusy,
    whenProblem,
    dismiss: () => setMessage(null),
    cancel: () => setChecks(null),
    async prepare(): Promise<void> {
      const answer = await saved(() => api.readChecks());
      if (!answer) return;
      tell(answer);
      if (answer.kind !== "done") return;
      setOpId(crypto.randomUUID());
      setWhenProblem(null);
      choice.begin();
      setChecks(answer.value.checks);
      setWasSeen(answer.value.wasSeen);
      setLacksPicture(answer.value.lacksPicture);
    },
    async publish(when: MomentInput | null, hasChanges: boolean): Promise<void> {
      const change = wasSeen ? choice.read(hasChanges) : ({ kind: "updated" } as const);
      if (!change) return;
      const answer = await saved(() =>
        api.publish({ version: connection.queue.version, opId, change, when }),
      );
      if (!answer) {
        setChecks(null);
        return;
      }
      const ofMoment = answer.kind === "refused" ? answer.refusals.filter(isOfMoment) : [];
      setWhenProblem(ofMoment.map(refusalWords).join(" ") || null);
      if (ofMoment.length > 0) return;
      if (answer.kind === "refused" && choice.takeRefusals(answer.refusals)) return;
      if (answer.kind === "refused" && answer.refusals.some(({ field }) => field !== null)) {
        setChecks(answer.refusals.filter(isCheck));
        return;
      }
      setChecks(null);
      tell(answer);
      if (answer.kind !== "done") return;
      const { status } = answer.value;
      connection.takeStatus(status);
      choice.clear();
      if (when) setMessage({ text: "Scheduled. It goes out as it stands now.", tone: "is-good" });
      else setMessage({ text: "Published.", tone: "is-good", address: status.live?.address });
    },
    async unpublish(): Promise<void> {
      const answer = await saved(() => api.unpublish(crypto.randomUUID()));
      if (!answer) return;
      tell(answer);
      if (answer.kind !== "done") return;
      connection.takeStatus(answer.value.status);
      setMessage({ text: "The story is no longer live.", tone: "is-good" });
    },
    /** False when it waits for somebody who would not confirm just now: what they wrote stays. */
    async kill(note: string): Promise<boolean> {
      const answer = await saved(() => api.kill(note, crypto.randomUUID()));
      if (!answer) return true;
      tell(answer);
      if (answer.kind === "refused") return answer.refusals.every(({ reason }) => reason !== "confirm_first");
      if (answer.kind !== "done") return true;
      connection.takeStatus(answer.value.status);
      setMessage({ text: "Killed. Readers find a notice in its place.", tone: "is-good" });
      return true;
    },
    async liftKill(note: string): Promise<boolean> {
      const answer = await saved(() => api.liftKill(note, crypto.randomUUID()));
      if (!answer) return true;
      tell(answer);
      if (answer.kind !== "done") return true;
      connection.takeStatus(answer.value.status);
      setMessage({ text: "The kill is taken back. Nothing is live until you publish.", tone: "is-good" });
      return true;
    },
    /** Answers what stood in the way; null when it was moved. */
    async move(move: Move): Promise<string | null> {
      const answer = await saved(() => api.move(move));
      if (!answer) return unsaved.text;
      if (answer.kind === "conflict") {
        const { by, status } = answer.conflict;
        connection.takeStatus(status);
        return `${by || "Somebody"} was quicker: the story is in ${workflowWords[status.workflowState].name} now. It was not moved again, and your note is still here.`;
      }
      if (answer.kind !== "done") return refusalsOf(answer).map(refusalWords).join(" ");
      connection.takeStatus(answer.value.status);
      const { name } = workflowWords[answer.value.status.workflowState];
      setMessage({ text: `The story is now: ${name}.`, tone: "is-good" });
      return null;
    },
  };
}

function refusalsOf(answer: Exclude<Answer<unknown, unknown>, { kind: "done" }>): Refusal[] {
  if (answer.kind === "refused") return answer.refusals;
  return [{ field: null, reason: answer.kind === "conflict" ? "behind" : answer.kind }];
}

const places = new Set([
  "headline",
  "standfirst",
  "body",
  "suggestions",
  "language",
  "section",
  "slug",
  "byline",
  "dateline",
  "source",
  "credit",
  "stamp",
  "notForPublication",
]);

function isOfMoment({ field }: { field: string | null }): boolean {
  return field === "when" || field?.startsWith("when.") === true;
}

function isCheck(refusal: { field: string | null; reason: string }): refusal is PublishCheck {
  return refusal.field !== null && places.has(refusal.field);
}
