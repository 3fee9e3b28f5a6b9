"use client";

import { useRef, useState } from "react";
import type { AssignTo } from "#newsroom/stories/story-policy.ts";
import type { Assignment, StoryStatus } from "#newsroom/stories/story-view.ts";
import { assignmentWords } from "../../planning-words.ts";
import { refusalWords } from "../../refusal-words.ts";
import type { Answer } from "../save/story-answers.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import type { createPlanningApi } from "./planning-api.ts";

type Answered = Answer<{ status: StoryStatus }, { status: StoryStatus }>;

/** Assigning and unassigning, and what came of it; true when it was done. A request that got no answer keeps its id. */
export function useAssignment(
  connection: Pick<StoryConnection, "takeStatus">,
  api: ReturnType<typeof createPlanningApi>,
  current: Assignment,
) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const opId = useRef<string | null>(null);
  const was: AssignTo | null =
    current === null ? null : "person" in current ? { person: current.person.id } : { desk: current.desk.id };

  async function run(act: (opId: string) => Promise<Answered>): Promise<boolean> {
    if (isBusy) return false;
    setIsBusy(true);
    setProblem(null);
    opId.current ??= crypto.randomUUID();
    const answer = await act(opId.current);
    setIsBusy(false);
    if (answer.kind !== "unreachable" && answer.kind !== "signed_out") opId.current = null;
    if (answer.kind === "done") {
      connection.takeStatus(answer.value.status);
      return true;
    }
    if (answer.kind === "conflict") {
      const { status } = answer.conflict;
      connection.takeStatus(status);
      const now = assignmentWords(status.assignment) ?? "nobody";
      setProblem(`Somebody was quicker: it is assigned to ${now} now. Nothing else was changed.`);
      return false;
    }
    const refusals =
      answer.kind === "refused" ? answer.refusals : [{ field: "assignment", reason: answer.kind }];
    setProblem(refusals.map(refusalWords).join(" "));
    return false;
  }

  return {
    problem,
    isBusy,
    assign: (to: AssignTo, note: string) => run((id) => api.assign({ to, note, was, opId: id })),
    unassign: () => run((id) => api.unassign({ was, opId: id })),
    /** Another try is another request. */
    forget: () => {
      opId.current = null;
      setProblem(null);
    },
  };
}
