import { z } from "zod";
import { assignInput } from "../stories/assign-input.ts";
import { moveInput } from "../stories/move-input.ts";
import { planningInputs } from "../stories/planning-input.ts";

/** As many stories as the desk shows at once. */
const MOST_STORIES = 50;

const move = z.object({ kind: z.literal("move"), to: moveInput.shape.to, note: moveInput.shape.note });
const assign = z.object({
  kind: z.literal("assign"),
  to: assignInput.shape.to,
  note: assignInput.shape.note,
});
const prioritise = z.object({ kind: z.literal("priority"), priority: planningInputs.priority });

/** A story as whoever chose it saw it; `opId` makes a retry harmless. */
const chosen = z.object({
  id: z.uuid(),
  opId: z.uuid(),
  state: moveInput.shape.from,
  assignee: assignInput.shape.was,
});

/** What is done with each of several stories, each by an act of its own. */
export const bulkInput = z.object({
  stories: z.array(chosen).min(1, { message: "empty" }).max(MOST_STORIES, { message: "too_many" }),
  act: z.discriminatedUnion("kind", [move, assign, prioritise]),
});
export type BulkInput = z.infer<typeof bulkInput>;
export type BulkAct = BulkInput["act"];
export type ChosenStory = BulkInput["stories"][number];
