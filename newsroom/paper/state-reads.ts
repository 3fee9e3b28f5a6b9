import { WorkflowState } from "#platform/db/generated/enums.ts";
import { writer } from "#platform/db/writer.ts";
import { canSwitchOff } from "../stories/workflow.ts";

/** Every state in the order of a story's day, with the number of stories that stand in it and whether no newsroom can do without it. */
export async function countByState() {
  const counted = await writer().story.groupBy({ by: ["workflowState"], _count: true });
  return Object.values(WorkflowState).map((state) => ({
    state,
    stories: counted.find(({ workflowState }) => workflowState === state)?._count ?? 0,
    isNeeded: !canSwitchOff(state),
  }));
}
