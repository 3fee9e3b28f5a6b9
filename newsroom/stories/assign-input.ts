import { z } from "zod";
import { moveNote } from "./move-input.ts";

/** A person or a section's desk. */
const assignee = z.union([z.strictObject({ person: z.uuid() }), z.strictObject({ desk: z.uuid() })]);

/**
 * `was` is whom the story was assigned to as the asker saw it, so that of two who assign it at once the second hears of
 * the first; `opId` makes a retry harmless.
 */
const asSeen = {
  was: assignee.nullish().transform((seen) => seen ?? null),
  opId: z.uuid().nullable().default(null),
};

export const assignInput = z.object({ to: assignee, note: moveNote, ...asSeen });
export type AssignInput = z.infer<typeof assignInput>;

export const unassignInput = z.object(asSeen);
export type UnassignInput = z.infer<typeof unassignInput>;
