import { z } from "zod";

/** Where somebody is in a story: their window, and a selection in the document at `version`. */
export const presenceInput = z.object({
  windowId: z.string().min(1).max(64),
  version: z.number().int().nonnegative(),
  /** ProseMirror positions; null while the text has no focus. */
  selection: z
    .object({ anchor: z.number().int().nonnegative(), head: z.number().int().nonnegative() })
    .nullable(),
  isIdle: z.boolean(),
  /** The window is being closed. */
  isLeaving: z.boolean().default(false),
});
export type PresenceInput = z.infer<typeof presenceInput>;

/** Somebody who has a story open, as everybody else in it hears. */
export const presenceNotice = presenceInput.extend({
  storyId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
});
export type PresenceView = z.infer<typeof presenceNotice>;
