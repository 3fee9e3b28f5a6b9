import { z } from "zod";
import { timeZoneInput } from "../places/place-input.ts";
import { lineInput } from "../stories/story-input.ts";

export const paperLimits = { name: 80, tagline: 200, publisher: 120 } as const;

/** What every page says of the paper. Language: one of those that Stet has words for. Time zone: IANA. */
export const paperInput = z.object({
  name: lineInput(paperLimits.name).pipe(z.string().min(1, { message: "empty" })),
  tagline: lineInput(paperLimits.tagline),
  publisher: lineInput(paperLimits.publisher),
  language: z.enum(["en", "ko"], { message: "not_a_language" }),
  /** The language of the second edition; empty for none. */
  edition: z.enum(["", "en", "ko"], { message: "not_a_language" }),
  timeZone: timeZoneInput,
});

/** The same as a form showed it before anything was typed. */
export const paperBase = z.object({
  name: z.string(),
  tagline: z.string(),
  publisher: z.string(),
  language: z.string(),
  edition: z.string(),
  timeZone: z.string(),
});
export type PaperValues = z.infer<typeof paperBase>;
export const paperFields = paperBase.keyof().options;
