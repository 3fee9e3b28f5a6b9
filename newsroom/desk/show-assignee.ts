import type { DeskRow } from "./desk-view.ts";

interface Assigned {
  assigneeId: string | null;
  assigneeName: string | null;
  deskId: string | null;
  deskName: string | null;
}

/** Who has a story: a person, or the desk of a section. */
export function showAssignee({ assigneeId, assigneeName, deskId, deskName }: Assigned): DeskRow["assignee"] {
  if (assigneeId !== null) return { id: assigneeId, name: assigneeName ?? "", isDesk: false };
  return deskId === null ? null : { id: deskId, name: deskName ?? "", isDesk: true };
}
