import { actOnChosen } from "../desk/act-on-chosen.ts";
import type { HandMove } from "../desk/hand-moves.ts";
import { refusalWords } from "../refusal-words.ts";
import type { BoardStory } from "./board.client.tsx";

interface Wish {
  to: HandMove;
  note: string;
  /** The same for every try of one wish, so that it is done once. */
  opId: string;
}

/** Moves a story from where its card stood, or not at all. Answers what was against it, in words; null when it is done. */
export async function moveCard(
  { id, workflowState }: Pick<BoardStory, "id" | "workflowState">,
  { to, note, opId }: Wish,
): Promise<string | null> {
  const seen = { id, state: workflowState, assignee: null };
  const answer = await actOnChosen([seen], { kind: "move", to, note }, new Map([[id, opId]]));
  const refusal = "refusal" in answer ? answer.refusal : (answer.result[0]?.refusal ?? null);
  return refusal && refusalWords(refusal);
}
