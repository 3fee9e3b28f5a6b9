import type { Actor } from "../actor.ts";
import { mayMoveStory, type StoryForPolicy } from "./story-policy.ts";
import { movesFrom, type WorkflowState } from "./workflow.ts";

/** Where this person can move a story by hand, in a newsroom that does without the states `off`: what the act allows. */
export function listMoves(actor: Actor, story: StoryForPolicy, off: WorkflowState[]): WorkflowState[] {
  return movesFrom(story.workflowState, off).filter((to) => mayMoveStory(actor, story, to, off));
}
