import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { workflowWords } from "./workflow-words.ts";

/** Where a story stands in the newsroom's day. */
export function StatePill({ state }: { state: WorkflowState }) {
  const { name, tone } = workflowWords[state];
  return <span className={`pill ${tone}`}>{name}</span>;
}
