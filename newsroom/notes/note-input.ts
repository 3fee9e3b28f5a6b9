import { z } from "zod";
import { hasWords } from "#site/body/text-anchor.ts";

/** Lengths in UTF-16 code units. */
export const noteLimits = {
  text: 5000,
  /** The longest stretch of text that a note can stand on. */
  quote: 20_000,
  mentioned: 20,
  requestBytes: 200_000,
} as const;

/** What somebody says in a note: any script, several lines, nothing that a database cannot hold. */
const noteText = z
  .string()
  .transform((text) =>
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .replace(/(?![\n\t])\p{Cc}/gu, "")
      .trim(),
  )
  .pipe(z.string().min(1, { message: "empty" }).max(noteLimits.text, { message: "too_long" }));

const position = z.number().int().nonnegative().max(2_147_483_647);

/** Something said: the id makes a retry harmless, `mentioned` are the accounts named with an @. */
export const noteMessageInput = z.object({
  id: z.uuid(),
  text: noteText,
  mentioned: z.array(z.uuid()).max(noteLimits.mentioned, { message: "too_many" }),
});
export type NoteMessageInput = z.infer<typeof noteMessageInput>;

/** A new note: where it stands in the document at `version`, and the words there, one character a position. */
export const noteInput = z
  .object({
    id: z.uuid(),
    version: position,
    from: position,
    to: position,
    quote: z
      .string()
      .max(noteLimits.quote, { message: "too_much_text" })
      .refine((quote) => hasWords(quote) && quote.isWellFormed() && !quote.includes("\0")),
    message: noteMessageInput,
  })
  .refine(({ from, to, quote }) => from === to || to - from === quote.length, { path: ["quote"] });
export type NoteInput = z.infer<typeof noteInput>;

/** Resolving, reopening, deleting: the id makes a retry harmless. */
export const noteActInput = z.object({ id: z.uuid() });
export type NoteActInput = z.infer<typeof noteActInput>;
