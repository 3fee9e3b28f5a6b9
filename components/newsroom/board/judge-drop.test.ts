import { expect, test } from "vitest";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { judgeDrop } from "./judge-drop.ts";

const card = (
  workflowState: WorkflowState,
  moves: WorkflowState[],
  mayPublish = true,
): Parameters<typeof judgeDrop>[0] => ({ workflowState, moves, mayPublish });
const edited = card("desk_edit", ["copy_edit", "ready", "sent_back", "spiked"]);

test.each<[Parameters<typeof judgeDrop>[0], WorkflowState, ReturnType<typeof judgeDrop>]>([
  [edited, "ready", { kind: "move", to: "ready", asksNote: false }],
  [edited, "sent_back", { kind: "move", to: "sent_back", asksNote: true }],
  [edited, "spiked", { kind: "move", to: "spiked", asksNote: true }],
  [edited, "desk_edit", { kind: "none" }],
  [edited, "pitch", { kind: "none" }],
  [edited, "assigned", { kind: "none" }],
  [edited, "live", { kind: "publish" }],
  [edited, "scheduled", { kind: "publish" }],
  [card("writing", ["desk_edit"], false), "live", { kind: "none" }],
  [card("scheduled", []), "live", { kind: "publish" }],
  [card("scheduled", []), "ready", { kind: "none" }],
  [card("live", []), "scheduled", { kind: "none" }],
])("%j in %s is %j", (from, to, meaning) => {
  expect(judgeDrop(from, to)).toEqual(meaning);
});

test("what the act would allow but no card may skip is never a move", () => {
  expect(judgeDrop(card("ready", ["live", "scheduled"], false), "live")).toEqual({ kind: "none" });
});
