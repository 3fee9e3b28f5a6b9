import { z } from "zod";
import { lineInput } from "./story-input.ts";

/** How long a version's name may be, in UTF-16 code units. */
export const longestRevisionName = 80;

/** The body of `POST /api/v1/stories/:id/revisions`: the name of the story as it is now. */
export const revisionNameInput = z.object({
  label: lineInput(longestRevisionName).pipe(z.string().min(1, { message: "empty" })),
});

/** The body of `POST …/revisions/:revisionId/restore`; the same `opId` again has no effect. */
export const restoreInput = z.object({ opId: z.uuid(), withFields: z.boolean() });
