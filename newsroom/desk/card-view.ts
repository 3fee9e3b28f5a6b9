import type { ScheduleKind } from "../schedule/schedule-view.ts";
import type { WorkflowState } from "../stories/workflow.ts";
import type { DeskRow } from "./desk-view.ts";

type Shared =
  | "id"
  | "headline"
  | "slugline"
  | "language"
  | "workflowState"
  | "isLive"
  | "isKilled"
  | "embargoUntil"
  | "publishAt"
  | "unpublishAt"
  | "assignee"
  | "deadline"
  | "priority"
  | "flags"
  | "openWith"
  | "changedAt";

/** A story on the board or in the calendar, with what whoever looks may do with it there. Instants are ISO 8601, UTC. */
export interface DeskCard extends Pick<DeskRow, Shared> {
  section: string | null;
  /** How often the deadline has been set: the base of the next change. */
  deadlineSeq: number;
  /** The states this person can move it to by hand. */
  moves: WorkflowState[];
  mayPublish: boolean;
  /** Whether this person may set its deadline. */
  mayPlan: boolean;
}

/** The stories of one state. `hasMore`: there are more than the board shows. */
export interface BoardColumn {
  state: WorkflowState;
  cards: DeskCard[];
  hasMore: boolean;
}

/** Something that the clock does, or has done, with a story. */
export interface ClockEntry {
  id: string;
  kind: ScheduleKind;
  at: string;
  state: "waiting" | "failed" | "done";
  story: { id: string; headline: string; language: string; section: string | null };
}

export interface CalendarDay {
  /** ISO date, in the paper's zone */
  day: string;
  cards: DeskCard[];
  clock: ClockEntry[];
  hasMore: boolean;
}

export interface CalendarWeek {
  days: CalendarDay[];
  /** In the works without a deadline, the last changed first. */
  undated: { cards: DeskCard[]; hasMore: boolean };
}
