import { z } from "zod";
import { bodyLimits } from "#site/body/body-limits.ts";
import { storyLimits } from "./limits-input.ts";

/** Text for a one-line field: no control or bidi-override characters, no lone surrogates, trimmed. */
export const lineInput = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .pipe(z.string().max(most, { message: "too_long" }));

/** Text of several lines: nothing that a database cannot hold. */
export const textInput = (most: number) =>
  z
    .string()
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/\r\n?|[\u2028\u2029]/g, "\n")
        .replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "")
        .trim(),
    )
    .pipe(z.string().max(most, { message: "too_long" }));

/** One part of an address, in lower case; may be empty. */
export const slugInput = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim().toLowerCase())
    .pipe(
      z
        .string()
        .max(most, { message: "too_long" })
        .regex(/^$|^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, { message: "not_a_slug" }),
    );

const nameInput = z.object({
  text: lineInput(storyLimits.bylineText).pipe(z.string().min(1, { message: "empty" })),
  role: z.enum(["native", "romanised", "pen_name"]),
  script: z.string().regex(/^[A-Z][a-z]{3}$/, { message: "not_a_script" }),
  language: z.string().regex(/^[a-z]{2,3}$/, { message: "not_a_language" }),
});

/** A person to be created on the spot: at least one name. */
export const newPersonInput = z.object({ names: z.array(nameInput).min(1).max(8) });
export type NewPersonInput = z.infer<typeof newPersonInput>;

const bylineInput = z
  .object({
    personId: z.uuid().nullable(),
    newPerson: newPersonInput.nullable(),
    freeText: lineInput(storyLimits.bylineText),
    role: lineInput(storyLimits.bylineRole),
  })
  .refine((byline) => byline.personId !== null || byline.newPerson !== null || byline.freeText !== "", {
    message: "empty",
  });

/** A local time as it stands in the copy, and the zone it was meant in. */
export const stampInput = z.object({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { message: "not_a_time" }),
  zone: z.string().max(60),
});

/** How long the story should be: words, or characters without spaces. */
const targetInput = z.object({
  amount: z
    .number({ message: "not_a_length" })
    .int({ message: "not_a_length" })
    .min(1, { message: "not_a_length" })
    .max(storyLimits.targetLength, { message: "too_long" }),
  unit: z.enum(["words", "characters"]),
});

/** A picture where it stands in a story; see `PlacedPicture`. */
const placedInput = z.object({
  assetId: z.uuid(),
  caption: lineInput(storyLimits.leadCaption),
  credit: lineInput(bodyLimits.credit),
  alt: lineInput(bodyLimits.alt),
  isDecorative: z.boolean(),
});

/** The structured fields of a story, each saved by itself: `PUT /api/v1/stories/:id/fields/:field`. */
export const fieldInputs = {
  language: z.enum(["en", "ko"]),
  section: z.uuid().nullable(),
  kicker: lineInput(storyLimits.kicker),
  slug: slugInput(storyLimits.slug),
  byline: z.array(bylineInput).max(storyLimits.bylines, { message: "too_many" }),
  dateline: z.object({
    placeId: z.uuid().nullable(),
    placeText: lineInput(storyLimits.placeText),
    date: z.iso.date({ message: "not_a_date" }).nullable(),
  }),
  source: z.uuid().nullable(),
  credit: lineInput(storyLimits.credit),
  stamp: stampInput.nullable(),
  targetLength: targetInput.nullable(),
  topics: z.array(z.uuid()).max(storyLimits.topics, { message: "too_many" }),
  lead: placedInput.nullable(),
} as const;

export type FieldName = keyof typeof fieldInputs;
export type FieldInput<Field extends FieldName> = z.infer<(typeof fieldInputs)[Field]>;

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldInputs, name);
}

/** One field's change: the sequence number the writer last saw, an id that makes a retry harmless, the value. */
export const fieldChangeInput = z.object({
  baseSeq: z.number().int().nonnegative(),
  opId: z.uuid(),
  value: z.unknown(),
});

/** The body of `POST /api/v1/stories/:id/steps`. `docHash` is the writer's own hash of the document after the steps. */
export const stepsInput = z.object({
  baseVersion: z.number().int().nonnegative(),
  opId: z.uuid(),
  clientId: z.string().regex(/^[!-~]{1,64}$/),
  steps: z
    .array(z.record(z.string(), z.unknown()))
    .min(1)
    .max(storyLimits.stepsInOneRequest, { message: "too_many" }),
  docHash: z.string().regex(/^[0-9a-f]{64}$/, { message: "not_a_hash" }),
});
export type StepsInput = z.infer<typeof stepsInput>;

/** Copy that was pasted or dropped: text and HTML from the clipboard, or a dropped file's bytes in base64. */
export const wireInput = z.object({
  text: z.string().default(""),
  html: z.string().default(""),
  bytes: z.base64().default(""),
});
