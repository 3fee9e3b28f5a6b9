import { workflowWords } from "#components/newsroom/workflow-words.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";

/** Whether a word from an address is a state. */
export function isWorkflowState(word: string): word is WorkflowState {
  return Object.hasOwn(workflowWords, word);
}

/** The states, in the order of a story's day. */
export function listStates(): WorkflowState[] {
  return Object.keys(workflowWords).filter(isWorkflowState);
}
