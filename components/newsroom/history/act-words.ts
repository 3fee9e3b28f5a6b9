import type { ActView } from "#newsroom/history/history-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { workflowWords } from "../workflow-words.ts";

const acts: Record<string, string> = {
  "create-story": "began the story",
  "pitch-story": "pitched the story",
  "unassign-story": "took it from whom it was assigned to",
  "release-story": "put the scheduled version before readers",
  "schedule-story": "scheduled the story",
  "schedule-unpublish": "set when the story goes from the site",
  "cancel-schedule": "called off what was scheduled",
  "move-schedule": "moved what was scheduled to another time",
  "retry-schedule": "had the clock try again",
  "set-embargo": "set an embargo",
  "lift-embargo": "lifted the embargo",
  "end-embargo": "let the embargo end",
  "unpublish-story": "took the story down",
  "kill-story": "killed the story",
  "lift-kill": "took the kill back",
  "take-in-wire": "brought in wire copy",
  "create-note": "left a note",
  "resolve-note": "resolved a note",
  "reopen-note": "reopened a note",
  "delete-note": "deleted a note",
};

function isState(value: unknown): value is WorkflowState {
  return typeof value === "string" && Object.hasOwn(workflowWords, value);
}

/** One act of a story's history, after the name of whoever did it. */
export function actWords({ act, detail }: Pick<ActView, "act" | "detail">): string {
  if (act === "move-story" && isState(detail.to)) return `moved it to ${workflowWords[detail.to].name}`;
  if (act === "assign-story")
    return typeof detail.person === "string"
      ? `assigned it to ${detail.person}`
      : `assigned it to the ${String(detail.desk)} desk`;
  if (act === "restore-revision")
    return detail.label ? `restored “${String(detail.label)}”` : "restored an earlier version";
  if (act === "link-translation")
    return `linked “${String(detail.headline)}” as its ${languageName(detail.language)} translation`;
  if (act === "unlink-translation") return `unlinked its translation “${String(detail.headline)}”`;
  return acts[act] ?? act.replaceAll("-", " ");
}

/** A language as an editor says it. */
function languageName(language: unknown): string {
  return language === "ko" ? "Korean" : "English";
}

export function actNote({ detail }: Pick<ActView, "detail">): string {
  return typeof detail.note === "string" ? detail.note : "";
}
