import { z } from "zod";
import type { CorrectionKind } from "#site/stories/published-correction.ts";
import { plainLine } from "../stories/document-store.ts";
import { storyLimits } from "../stories/limits-input.ts";

const correctionKinds = [
  "correction",
  "clarification",
  "right_of_reply",
  "follow_up",
] as const satisfies CorrectionKind[];

/**
 * What readers are told when a story they have seen goes out again: nothing, that it was updated, or in words what was
 * put right.
 */
export const changeInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["silent", "updated"]) }),
  z.object({
    kind: z.enum(correctionKinds),
    text: z
      .string()
      .transform(plainLine)
      .pipe(
        z
          .string()
          .regex(/[\p{L}\p{N}]/u, { message: "empty" })
          .max(storyLimits.correction, { message: "too_long" }),
      ),
  }),
]);
export type ChangeInput = z.infer<typeof changeInput>;
