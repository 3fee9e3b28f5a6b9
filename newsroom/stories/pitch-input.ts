import { z } from "zod";
import { storyLimits } from "./limits-input.ts";
import { lineInput } from "./story-input.ts";

/** An idea in a line, for a section; `opId` makes a pitch that is sent twice one pitch. */
export const pitchInput = z.object({
  opId: z.uuid(),
  idea: lineInput(storyLimits.headline).pipe(z.string().min(1, { message: "empty" })),
  sectionId: z.uuid({ message: "no_such_section" }).nullable(),
  language: z.enum(["en", "ko"]),
});
export type PitchInput = z.infer<typeof pitchInput>;
