import { z } from "zod";
import { storyLimits } from "./limits-input.ts";
import { textInput } from "./story-input.ts";

const movable = [
  "pitch",
  "writing",
  "desk_edit",
  "copy_edit",
  "legal",
  "ready",
  "held",
  "sent_back",
  "spiked",
] as const;

/** A word for whoever takes the story up next. */
export const moveNote = textInput(storyLimits.moveNote).default("");

/** `from` is where the mover saw the story; `opId` makes a retry harmless. */
export const moveInput = z.object({
  to: z.enum(movable),
  note: moveNote,
  from: z
    .enum([...movable, "assigned", "scheduled", "live"])
    .nullable()
    .default(null),
  opId: z.uuid().nullable().default(null),
});
export type MoveInput = z.infer<typeof moveInput>;
