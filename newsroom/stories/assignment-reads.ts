import type { Prisma } from "#platform/db/generated/client.ts";
import { sectionSelect } from "../paper/paper-reads.ts";
import type { AssignTo } from "./story-policy.ts";
import type { Assignment } from "./story-view.ts";

export const assignmentSelect = {
  assigneeId: true,
  deskSectionId: true,
  assignee: { select: { id: true, name: true } },
  deskSection: { select: sectionSelect },
} satisfies Prisma.StorySelect;

type AssignmentRow = Prisma.StoryGetPayload<{ select: typeof assignmentSelect }>;

export function assignmentView({ assignee, deskSection }: AssignmentRow): Assignment {
  if (assignee) return { person: assignee };
  return deskSection ? { desk: deskSection } : null;
}

/** Whether a story is assigned to whom somebody thinks it is. */
export function isAssignedTo(
  { assigneeId, deskSectionId }: Pick<AssignmentRow, "assigneeId" | "deskSectionId">,
  to: AssignTo | null,
): boolean {
  if (to === null) return assigneeId === null && deskSectionId === null;
  return "person" in to ? assigneeId === to.person : deskSectionId === to.desk;
}
