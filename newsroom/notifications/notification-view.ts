import type { ActorKind, NotificationKind } from "#platform/db/generated/enums.ts";

/** A notification as its page shows it. */
export interface NotificationView {
  id: string;
  kind: NotificationKind;
  /** Who acted; null for the clock and the house itself. */
  by: string | null;
  byKind: ActorKind;
  story: { id: string; headline: string; language: string } | null;
  /** The passage it is about, the note's words, and the note it leads to; empty when there are none. */
  quote: string;
  text: string;
  noteId: string;
  /** The desk that a story was assigned to; empty for a person. */
  desk: string;
  /** Which publication of the story it tells of; 0 for none. */
  number: number;
  /** ISO 8601 */
  at: string;
  isRead: boolean;
}

/** How a person hears of one kind. */
export interface PreferenceView {
  kind: NotificationKind;
  inNewsroom: boolean;
  byMail: boolean;
}
