import { z } from "zod";
import { lineInput } from "../stories/story-input.ts";

export const sourceLimits = { name: 80, creditLine: 120, alias: 80, aliases: 30 } as const;

const filled = (most: number) => lineInput(most).pipe(z.string().min(1, { message: "empty" }));

/** Where copy comes from. Its aliases are the other spellings under which copy names it. */
export const sourceInput = z.object({
  name: filled(sourceLimits.name),
  creditLine: filled(sourceLimits.creditLine),
  aliases: z
    .array(lineInput(sourceLimits.alias))
    .transform((lines) => [...new Set(lines.filter((line) => line !== ""))])
    .pipe(z.array(z.string()).max(sourceLimits.aliases, { message: "too_many" })),
  kind: z.enum(["own", "agency"], { message: "not_understood" }),
});
export type SourceInput = z.infer<typeof sourceInput>;

/** The same as a form showed it before anything was typed. */
export const sourceBase = z.object({
  name: z.string(),
  creditLine: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(["own", "agency"]),
});
export const sourceFields = sourceBase.keyof().options;
