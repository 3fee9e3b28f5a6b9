import type { NotificationKind } from "#platform/db/generated/enums.ts";

/** How a person hears of one kind. */
export interface Preference {
  inNewsroom: boolean;
  byMail: boolean;
}

/** The house's own choice, until a person makes another: what asks for an answer comes by mail too. */
export const housePreferences: Record<NotificationKind, Preference> = {
  mentioned: { inNewsroom: true, byMail: true },
  note_reply: { inNewsroom: true, byMail: true },
  sent_back: { inNewsroom: true, byMail: true },
  published: { inNewsroom: true, byMail: false },
  assigned: { inNewsroom: true, byMail: true },
  failed: { inNewsroom: true, byMail: true },
  killed: { inNewsroom: true, byMail: true },
};
