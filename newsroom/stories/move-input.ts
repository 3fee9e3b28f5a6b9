import { z } from "zod";
import { lineInput } from "./story-input.ts";

export const moveInput = z.object({
  to: z.enum(["writing", "desk_edit", "copy_edit", "ready", "held", "sent_back", "spiked"]),
  note: lineInput(500).default(""),
});
export type MoveInput = z.infer<typeof moveInput>;
