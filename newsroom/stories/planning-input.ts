import { z } from "zod";
import { storyLimits } from "./limits-input.ts";
import { type FieldName, isFieldName, lineInput, stampInput, textInput } from "./story-input.ts";

/** IPTC's editorial urgency (NITF `ed-urg`): from 1, the most urgent, over 5, normal, to 8, the least. */
export const normalPriority = 5;

/** What the desk plans beside a story's text; each saved by itself like the fields, and never for readers. */
export const planningInputs = {
  /** When the copy is due, in the zone in which that was said. */
  deadline: stampInput.nullable(),
  priority: z.number().int().min(1, { message: "not_a_priority" }).max(8, { message: "not_a_priority" }),
  slugline: lineInput(storyLimits.slugline),
  needsLegal: z.boolean(),
  isSensitive: z.boolean(),
  needsPicture: z.boolean(),
  notForPublication: z.boolean(),
  internalNote: textInput(storyLimits.internalNote),
} as const;

export type PlanningName = keyof typeof planningInputs;
export type PlanningInput<Name extends PlanningName> = z.infer<(typeof planningInputs)[Name]>;

/** Everything of a story that is saved by itself beside its text. */
export type SavedName = FieldName | PlanningName;

export function isPlanningName(name: string): name is PlanningName {
  return Object.hasOwn(planningInputs, name);
}

export function isSavedName(name: string): name is SavedName {
  return isFieldName(name) || isPlanningName(name);
}
