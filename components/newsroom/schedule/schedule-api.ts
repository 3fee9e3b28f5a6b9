import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import type { EmbargoInput } from "#newsroom/schedule/schedule-input.ts";
import { type Fetch, sendRequest } from "../editor/save/send-request.ts";
import { isStatusAnswer } from "../editor/save/story-answers.ts";

/** The routes of the queue on one story; `story` is its path. Each answers with what the story is then. */
export function createScheduleApi(fetchFrom: Fetch, story: string) {
  const send = (method: "POST" | "PUT" | "DELETE", path: string, body: unknown) =>
    sendRequest(fetchFrom, { path: `${story}/${path}`, method, body, isValue: isStatusAnswer });
  const opId = () => crypto.randomUUID();
  return {
    unpublishAt: (when: MomentInput) => send("POST", "schedule", { when, opId: opId() }),
    move: (scheduleId: string, when: MomentInput) =>
      send("PUT", `schedule/${encodeURIComponent(scheduleId)}`, { when, opId: opId() }),
    cancel: (scheduleId: string) =>
      send("DELETE", `schedule/${encodeURIComponent(scheduleId)}`, { opId: opId() }),
    retry: (scheduleId: string) =>
      send("POST", `schedule/${encodeURIComponent(scheduleId)}/retry`, { opId: opId() }),
    setEmbargo: (embargo: Omit<EmbargoInput, "opId">) => send("PUT", "embargo", { ...embargo, opId: opId() }),
  };
}

export type ScheduleApi = ReturnType<typeof createScheduleApi>;
