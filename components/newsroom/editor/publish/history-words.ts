import type { HistoryView } from "#newsroom/stories/story-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { workflowWords } from "../../workflow-words.ts";

const acts: Record<string, string> = {
  "create-story": "created the story",
  "publish-story": "published the story",
  "unpublish-story": "took the story down",
  "kill-story": "killed the story",
  "lift-kill": "took the kill back",
  "take-in-wire": "brought in wire copy",
};

function isState(value: unknown): value is WorkflowState {
  return typeof value === "string" && Object.hasOwn(workflowWords, value);
}

/** One act of a story's history, after the name of whoever did it. */
export function historyWords({ act, detail }: Pick<HistoryView, "act" | "detail">): string {
  if (act === "move-story" && isState(detail.to)) return `moved it to ${workflowWords[detail.to].name}`;
  if (act === "publish-story" && typeof detail.number === "number" && detail.number > 1)
    return `published changes (${detail.number})`;
  return acts[act] ?? act.replaceAll("-", " ");
}

export function historyNote({ detail }: Pick<HistoryView, "detail">): string {
  return typeof detail.note === "string" ? detail.note : "";
}
