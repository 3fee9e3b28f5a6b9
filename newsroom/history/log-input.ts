import { z } from "zod";

/** What part of the record is asked for; whatever makes no sense is left out, so that no address is an error. */
export const logFilterInput = z.object({
  /** Words of a headline or of what an entry says. */
  search: z.string().max(200).catch(""),
  /** An act's name: `publish-story`. */
  act: z
    .string()
    .regex(/^[a-z-]{1,60}$/)
    .nullable()
    .catch(null),
  /** Whose acts. */
  userId: z.uuid().nullable().catch(null),
  /** Calendar days in the paper's zone, both included. */
  from: z.iso.date().nullable().catch(null),
  to: z.iso.date().nullable().catch(null),
  /** The last entry of the page before: `<at ISO>_<id>`. */
  after: z.string().max(100).nullable().catch(null),
});
export type LogFilter = z.infer<typeof logFilterInput>;
