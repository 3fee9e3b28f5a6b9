import type { AssignTo } from "#newsroom/stories/story-policy.ts";
import { type Fetch, sendRequest } from "../save/send-request.ts";
import { isMovedMeanwhile, isStatusAnswer } from "../save/story-answers.ts";

export interface Assigning {
  to: AssignTo;
  note: string;
  /** Whom the story was assigned to when the person looked. */
  was: AssignTo | null;
  opId: string;
}

/** The newsroom's HTTP API for whom a story is assigned to; `story` is the path of the story's own routes. */
export function createPlanningApi(fetchFrom: Fetch, story: string) {
  const answer = { isValue: isStatusAnswer, isConflict: isMovedMeanwhile };
  return {
    assign: (body: Assigning) =>
      sendRequest(fetchFrom, { path: `${story}/assign`, method: "POST", body, ...answer }),
    unassign: (body: Pick<Assigning, "was" | "opId">) =>
      sendRequest(fetchFrom, { path: `${story}/assign`, method: "DELETE", body, ...answer }),
  };
}
