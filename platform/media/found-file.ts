import { z } from "zod";

/** What the file itself said, as far as it is kept: no place by satellite, no serial numbers. */
const told = z.object({
  title: z.string(),
  caption: z.string(),
  credit: z.string(),
  source: z.string(),
  copyright: z.string(),
  usageTerms: z.string(),
  place: z.string(),
  /** ISO local time without a zone, and the offset (`+09:00`, `Z`) when the file gives one. */
  taken: z.object({ local: z.string(), offset: z.string().nullable() }).nullable(),
  keywords: z.array(z.string()),
  raw: z.record(z.string(), z.string()),
});
export type ToldByFile = z.infer<typeof told>;

/** What was found in a file that can be taken in, or why it cannot. */
export const foundFile = z.discriminatedUnion("fits", [
  z.object({ fits: z.literal(false), reason: z.string(), detail: z.record(z.string(), z.unknown()) }),
  z.object({
    fits: z.literal(true),
    kind: z.enum(["picture", "audio", "video", "document"]),
    mimeType: z.string(),
    /** With the dot left out: what files of this kind end in. */
    extension: z.string(),
    width: z.number().nullable(),
    height: z.number().nullable(),
    durationMs: z.number().nullable(),
    isAnimated: z.boolean(),
    placeholder: z.string(),
    told,
  }),
]);
export type FoundFile = z.infer<typeof foundFile>;

export const NOTHING_TOLD: ToldByFile = {
  title: "",
  caption: "",
  credit: "",
  source: "",
  copyright: "",
  usageTerms: "",
  place: "",
  taken: null,
  keywords: [],
  raw: {},
};
