import { z } from "zod";
import { lineInput } from "../stories/story-input.ts";

/** Whether a zone is one that clocks here know: an IANA name, or an offset such as -05:00 as copy may carry it. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const timeZoneInput = z
  .string()
  .trim()
  .refine((name) => /^[A-Za-z]/.test(name) && isTimeZone(name), { message: "not_a_time_zone" });

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
  timeZone: timeZoneInput,
  standsAlone: z.boolean().default(false),
});
export type PlaceInput = z.infer<typeof placeInput>;

/** The same as a form showed it before anything was typed. */
export const placeBase = z.object({
  name: z.string(),
  nameKo: z.string(),
  region: z.string(),
  country: z.string(),
  timeZone: z.string(),
  standsAlone: z.boolean(),
});
export const placeFields = placeBase.keyof().options;
