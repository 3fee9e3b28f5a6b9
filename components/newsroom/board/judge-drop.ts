import type { DeskCard } from "#newsroom/desk/card-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { type HandMove, handMoves } from "../desk/hand-moves.ts";

/**
 * What it means to put a card in a column: a move, a move of which its people want to know why, or the publish step,
 * which no card ever skips.
 */
export type DropMeaning =
  | { kind: "move"; to: HandMove; asksNote: boolean }
  | { kind: "publish" }
  | { kind: "none" };

/** Moves that whoever had the story will ask about. */
const noted: WorkflowState[] = ["sent_back", "held", "spiked"];

export function judgeDrop(
  { workflowState, moves, mayPublish }: Pick<DeskCard, "workflowState" | "moves" | "mayPublish">,
  to: WorkflowState,
): DropMeaning {
  if (to === workflowState) return { kind: "none" };
  if (to === "live" || to === "scheduled") {
    return { kind: mayPublish && workflowState !== "live" ? "publish" : "none" };
  }
  const hand = handMoves.find((move) => move === to);
  if (!hand || !moves.includes(hand)) return { kind: "none" };
  return { kind: "move", to: hand, asksNote: noted.includes(hand) };
}

/** The story's publish step, which its editor opens with. */
export function publishPath(storyId: string): string {
  return `/newsroom/stories/${storyId}#publish`;
}
