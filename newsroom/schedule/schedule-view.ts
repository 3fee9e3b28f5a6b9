import type { ChangeInput } from "../corrections/change-input.ts";

export type ScheduleKind = "publication" | "unpublish" | "embargo_end";

/** One thing that is to happen, as the story's editor shows it. */
export interface PendingView {
  id: string;
  /** ISO, UTC. */
  at: string;
  /** The IANA zone in which it was chosen. */
  zone: string;
  by: string;
}

/** What is to happen to one story by the clock. */
export interface ScheduleView {
  /**
   * `isChange`: readers have an earlier version until then. `isBehind`: the draft has changed since it was frozen.
   * `change`: what readers are told of it.
   */
  publication: (PendingView & { isChange: boolean; isBehind: boolean; change: ChangeInput }) | null;
  unpublish: PendingView | null;
  embargo: PendingView | null;
}

/** A row of the queue. */
export interface QueueRow extends PendingView {
  kind: ScheduleKind;
  /** Readers have, or will then have, an earlier version. */
  isChange: boolean;
  state: "waiting" | "overdue" | "failed";
  attempts: number;
  lastError: string;
  story: {
    id: string;
    headline: string;
    language: string;
    section: string | null;
    embargoUntil: string | null;
  };
}

/** Rows of one day in the paper's zone. */
export interface QueueDay {
  /** ISO date */
  day: string;
  rows: QueueRow[];
}
