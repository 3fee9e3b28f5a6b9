import { z } from "zod";

/** A story to be linked with another as its translation, or to be unlinked from it. */
export const translationInput = z.object({
  /** The other story. */
  translationId: z.uuid({ message: "no_such_translation" }),
  /** The same id again has no effect. */
  opId: z.uuid().nullable().default(null),
});
export type TranslationInput = z.infer<typeof translationInput>;
