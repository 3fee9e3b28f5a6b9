"use client";

import { useState } from "react";
import type { ChangeInput } from "#newsroom/corrections/change-input.ts";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import { tellAnswer } from "../../schedule/tell-answer.ts";
import type { Answer } from "../save/story-answers.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";

type StatusAnswer = Awaited<ReturnType<StoryApi["publish"]>>;

/** The acts of the queue on the open story: each first saved, then done, then shown. They tell what is against them. */
export function useSchedule(connection: StoryConnection, api: StoryApi) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function act(send: () => Promise<StatusAnswer | Answer<never>>): Promise<string | null> {
    setBusy(true);
    const answer = await send();
    setBusy(false);
    if (answer.kind === "done") connection.takeStatus(answer.value.status);
    return tellAnswer(answer);
  }
  const show = async (send: () => Promise<StatusAnswer>) => setProblem(await act(send));

  return {
    problem,
    isBusy,
    move: (id: string, when: MomentInput) => act(() => api.schedule.move(id, when)),
    unpublishAt: (when: MomentInput) => act(() => api.schedule.unpublishAt(when)),
    cancel: (id: string) => show(() => api.schedule.cancel(id)),
    /** Freezes the draft anew for the moment that is set, and tells readers of it what was to be told. */
    async again(when: MomentInput, change: ChangeInput): Promise<void> {
      if (!(await connection.flush())) {
        setProblem("Not everything is on the server yet. Wait until the status says Saved, then repeat it.");
        return;
      }
      const { version } = connection.queue;
      await show(() => api.publish({ version, opId: crypto.randomUUID(), change, when }));
    },
  };
}
