import { z } from "zod";
import { readDeskQuestion, writeDeskQuestion } from "../desk/desk-input.ts";
import { lineInput } from "../stories/story-input.ts";

const name = lineInput(60).pipe(z.string().min(1, { message: "empty" }));
/** A query string of the desk, as the desk itself would write it: what is not its own is dropped. */
const query = z
  .string()
  .max(2000, { message: "too_long" })
  .transform((text) => writeDeskQuestion(readDeskQuestion(new URLSearchParams(text))).toString());

export const saveViewInput = z.object({ name, query, isShared: z.boolean().default(false) });
export type SaveViewInput = z.infer<typeof saveViewInput>;

/** What is left out stays as it is. */
export const changeViewInput = z.object({
  name: name.nullable().default(null),
  query: query.nullable().default(null),
  isShared: z.boolean().nullable().default(null),
});
export type ChangeViewInput = z.infer<typeof changeViewInput>;

/** A saved view's id, or the name of one that everybody has. */
export const openingViewInput = z.object({ view: z.string().regex(/^[a-z0-9-]{1,40}$/) });

export const viewIdInput = z.uuid();
