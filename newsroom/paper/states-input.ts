import { z } from "zod";

/** The states a newsroom can do without; what no newsroom can do without is not among them. */
export const statesInput = z.object({
  off: z.array(z.enum(["pitch", "assigned", "desk_edit", "copy_edit", "legal", "ready", "sent_back"])),
});
export type StatesInput = z.infer<typeof statesInput>;
