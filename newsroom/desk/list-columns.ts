import type { WorkflowState } from "../stories/workflow.ts";
import { type DeskQuestion, deskStates, isDeskState } from "./desk-input.ts";

/**
 * The states that a board looks into, in the order of a story's day: all that are worked on, and what went live today;
 * the bin only for whoever asks for it.
 */
export function listColumns({ state }: Pick<DeskQuestion, "state">): WorkflowState[] {
  if (state !== null && state !== "open") return [state];
  return Object.keys(deskStates)
    .filter(isDeskState)
    .filter((one) => one !== "spiked" && !(one === "live" && state === "open"));
}
