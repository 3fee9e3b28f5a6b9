import type { NotificationView, PreferenceView } from "#newsroom/notifications/notification-view.ts";
import { assertNever } from "#platform/assert-never.ts";

/** What happened, as the sentence before the headline. */
export function describeNotification({ kind, by, byKind, number, desk }: NotificationView): string {
  const who = by ?? (byKind === "clock" ? "The clock" : "Stet");
  switch (kind) {
    case "mentioned":
      return `${who} named you in a note`;
    case "note_reply":
      return `${who} answered a note`;
    case "sent_back":
      return `${who} sent this back to you`;
    case "published":
      return number > 1 ? `${who} published this again` : `${who} published this`;
    case "assigned":
      return desk === "" ? `${who} assigned this to you` : `${who} assigned this to the ${desk} desk`;
    case "failed":
      return "Something scheduled could not be finished";
    case "killed":
      return `${who} killed this`;
    default:
      return assertNever(kind);
  }
}

/** Each kind as the account's choices name it. */
export const kindWords: Record<PreferenceView["kind"], string> = {
  mentioned: "Somebody names me in a note",
  note_reply: "Somebody answers a note of mine",
  sent_back: "A story of mine is sent back",
  published: "A story of mine is published",
  assigned: "A story is assigned to me or my desk",
  failed: "Something scheduled could not be finished",
  killed: "A story of mine is killed",
};
