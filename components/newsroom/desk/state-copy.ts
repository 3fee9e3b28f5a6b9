import type { WorkflowState } from "#newsroom/stories/workflow.ts";

/** What the newsroom calls each state, in the order of a story's day. */
export const stateNames: Record<WorkflowState, string> = {
  writing: "Writing",
  desk_edit: "Desk edit",
  copy_edit: "Copy edit",
  ready: "Ready",
  live: "Live",
  held: "Held",
  sent_back: "Sent back",
  spiked: "Spiked",
};

/** Whether a word from an address names a state. */
export function isWorkflowState(word: string): word is WorkflowState {
  return Object.hasOwn(stateNames, word);
}

/** The states, in the order of a story's day. */
export function listStates(): WorkflowState[] {
  return Object.keys(stateNames).filter(isWorkflowState);
}
