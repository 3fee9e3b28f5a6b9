import { z } from "zod";
import { lineInput } from "../stories/story-input.ts";

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** A dateline place as an editor adds it. Country: ISO 3166-1 alpha-2. Time zone: IANA. */
export const placeInput = z.object({
  name: lineInput(80).pipe(z.string().min(1, { message: "empty" })),
  nameKo: lineInput(80).default(""),
  region: lineInput(80).default(""),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, { message: "not_a_country" }),
  timeZone: z.string().refine(isTimeZone, { message: "not_a_time_zone" }),
  standsAlone: z.boolean().default(false),
});
export type PlaceInput = z.infer<typeof placeInput>;
