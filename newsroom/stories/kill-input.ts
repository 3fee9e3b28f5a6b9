import { z } from "zod";
import { plainLine } from "./document-store.ts";

/** Why a story is killed, or why that is taken back: for the record and for whoever is told. */
export const killInput = z.object({
  note: z
    .string()
    .transform(plainLine)
    .pipe(z.string().min(1, { message: "empty" }).max(1000, { message: "too_long" })),
  /** The same id again, however late, has no effect. */
  opId: z.uuid().nullable().default(null),
});
export type KillInput = z.infer<typeof killInput>;
