import { z } from "zod";

/** Which notifications were read: some, or all up to and including the moment of the newest that was seen. */
export const readInput = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(100) }),
  z.object({ upTo: z.iso.datetime() }),
]);
export type ReadInput = z.infer<typeof readInput>;

const kinds = ["mentioned", "note_reply", "sent_back", "published", "assigned", "failed", "killed"] as const;

/** How somebody wants to hear of one kind. */
export const preferenceInput = z.object({
  kind: z.enum(kinds),
  inNewsroom: z.boolean(),
  byMail: z.boolean(),
});
export type PreferenceInput = z.infer<typeof preferenceInput>;
