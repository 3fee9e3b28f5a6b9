import type { WorkflowState } from "#newsroom/stories/workflow.ts";

/** The states as the desk says them, and how a pill shows them. */
export const workflowWords: Record<WorkflowState, { name: string; move: string; tone: string }> = {
  pitch: { name: "Pitch", move: "Back to the pitches", tone: "is-idea" },
  assigned: { name: "Assigned", move: "Assign", tone: "is-idea" },
  writing: { name: "Writing", move: "Take up again", tone: "" },
  desk_edit: { name: "Desk edit", move: "Send to the desk", tone: "is-info" },
  copy_edit: { name: "Copy edit", move: "Send to copy edit", tone: "is-info" },
  legal: { name: "Legal", move: "Send to legal", tone: "is-info" },
  ready: { name: "Ready", move: "Mark as ready", tone: "is-good" },
  scheduled: { name: "Scheduled", move: "Schedule", tone: "is-info" },
  live: { name: "Live", move: "Live", tone: "is-good" },
  held: { name: "Held", move: "Hold", tone: "is-warning" },
  sent_back: { name: "Sent back", move: "Send back", tone: "is-warning" },
  spiked: { name: "Spiked", move: "Spike", tone: "is-danger" },
};
