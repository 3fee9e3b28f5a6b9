import type { PlanningName } from "#newsroom/stories/planning-input.ts";
import type { Assignment } from "#newsroom/stories/story-view.ts";

/** The steps of IPTC's urgency that this house names; copy from elsewhere may bear those between. */
export const namedPriorities = [1, 2, 3, 5, 8] as const;

const names: Record<(typeof namedPriorities)[number], string> = {
  1: "Flash",
  2: "Urgent",
  3: "Important",
  5: "Normal",
  8: "Can wait",
};

export function priorityWords(priority: number): string {
  const named = namedPriorities.find((known) => known === priority);
  return named === undefined ? `Priority ${priority}` : names[named];
}

/** What the planning fields are called wherever they are named. */
export const planningLabels: Record<PlanningName, string> = {
  deadline: "Deadline",
  priority: "Priority",
  slugline: "Slugline",
  needsLegal: "Needs legal",
  isSensitive: "Sensitive",
  needsPicture: "Needs a picture",
  notForPublication: "Not for publication",
  internalNote: "Internal note",
};

/** Whom a story is assigned to; null when nobody has it. */
export function assignmentWords(assignment: Assignment): string | null {
  if (assignment === null) return null;
  return "person" in assignment ? assignment.person.name : `${assignment.desk.name} desk`;
}
