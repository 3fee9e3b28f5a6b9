import { assertNever } from "#platform/assert-never.ts";
import type { Prisma } from "#platform/db/generated/client.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { localTimeOf, momentOf } from "./local-time-store.ts";
import { type PlanningName, planningInputs } from "./planning-input.ts";
import type { PlanningValues } from "./story-view.ts";

export const planningSelect = {
  deadlineAt: true,
  deadlineZone: true,
  priority: true,
  slugline: true,
  needsLegal: true,
  isSensitive: true,
  needsPicture: true,
  notForPublication: true,
  internalNote: true,
} satisfies Prisma.StorySelect;

type PlanningRow = Prisma.StoryGetPayload<{ select: typeof planningSelect }>;

export function planningValues({ deadlineAt, deadlineZone, ...row }: PlanningRow): PlanningValues {
  const { priority, slugline, needsLegal, isSensitive, needsPicture, notForPublication, internalNote } = row;
  const deadline = deadlineAt && deadlineZone ? localTimeOf(deadlineAt, deadlineZone) : null;
  return {
    deadline,
    priority,
    slugline,
    needsLegal,
    isSensitive,
    needsPicture,
    notForPublication,
    internalNote,
  };
}

/** Parses one planning field's input: the story's columns to write, or a refusal at the field. */
export function planningColumns(
  field: PlanningName,
  value: unknown,
): Outcome<Prisma.StoryUncheckedUpdateInput> {
  const parsed = planningInputs[field].safeParse(value);
  if (!parsed.success) return refuse({ field, reason: parsed.error.issues[0]?.message ?? "not_understood" });
  switch (field) {
    case "deadline":
      return deadlineColumns(value);
    case "priority":
    case "slugline":
    case "needsLegal":
    case "isSensitive":
    case "needsPicture":
    case "notForPublication":
    case "internalNote":
      return done({ [field]: parsed.data });
    default:
      return assertNever(field);
  }
}

function deadlineColumns(value: unknown): Outcome<Prisma.StoryUncheckedUpdateInput> {
  const deadline = planningInputs.deadline.parse(value);
  if (deadline === null) return done({ deadlineAt: null, deadlineZone: null });
  const moment = momentOf(deadline);
  if (typeof moment === "string") return refuse({ field: "deadline", reason: moment });
  // Nobody can hand in at an hour that a clock change leaves out.
  if (moment.isSkipped) return refuse({ field: "deadline", reason: "no_such_time" });
  return done({ deadlineAt: moment.at, deadlineZone: deadline.zone });
}
