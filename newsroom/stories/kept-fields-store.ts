import { z } from "zod";
import type { FieldName } from "./story-input.ts";
import type { FieldValues } from "./story-view.ts";

const name = z.object({
  text: z.string(),
  role: z.enum(["native", "romanised", "pen_name"]),
  script: z.string(),
  language: z.string(),
});

const keptFields = z.object({
  language: z.enum(["en", "ko"]),
  section: z.object({ id: z.string(), slug: z.string(), name: z.string(), nameKo: z.string() }).nullable(),
  // What was kept before there were kickers has none.
  kicker: z.string().default(""),
  slug: z.string(),
  byline: z.array(
    z.object({
      person: z.object({ id: z.string(), slug: z.string(), names: z.array(name) }).nullable(),
      freeText: z.string(),
      role: z.string(),
    }),
  ),
  dateline: z.object({
    place: z
      .object({
        id: z.string(),
        name: z.string(),
        nameKo: z.string(),
        region: z.string(),
        country: z.string(),
        timeZone: z.string(),
        standsAlone: z.boolean(),
      })
      .nullable(),
    placeText: z.string(),
    date: z.string().nullable(),
  }),
  source: z
    .object({ id: z.string(), name: z.string(), creditLine: z.string(), kind: z.enum(["own", "agency"]) })
    .nullable(),
  credit: z.string(),
  stamp: z.object({ local: z.string(), zone: z.string() }).nullable(),
  targetLength: z.object({ amount: z.number(), unit: z.enum(["words", "characters"]) }).nullable(),
  // What was kept before there were topics has none.
  topics: z
    .array(z.object({ id: z.string(), slug: z.string(), name: z.string(), language: z.string() }))
    .default([]),
  // Nor had what was kept before there were pictures one of those.
  lead: z
    .object({
      assetId: z.string(),
      caption: z.string(),
      credit: z.string(),
      alt: z.string(),
      isDecorative: z.boolean(),
    })
    .nullable()
    .default(null),
}) satisfies z.ZodType<FieldValues>;

/** The field values a revision kept; null when it kept none, or kept them in a shape no longer known. */
export function parseKeptFields(stored: unknown): FieldValues | null {
  return keptFields.safeParse(stored).data ?? null;
}

/** The fields whose values differ, by what would be saved: a person who has another name since is the same person. */
export function differingFields(before: FieldValues, after: FieldValues): FieldName[] {
  const [old, now] = [fieldInputsOf(before), fieldInputsOf(after)];
  return fieldOrder.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]));
}

/** In the order of the fields' panel. */
export const fieldOrder: FieldName[] = [
  "lead",
  "kicker",
  "section",
  "slug",
  "topics",
  "byline",
  "dateline",
  "source",
  "credit",
  "stamp",
  "language",
  "targetLength",
];

/** Values as they would be sent to be saved: names become ids again. */
export function fieldInputsOf(values: FieldValues): Record<FieldName, unknown> {
  const {
    language,
    kicker,
    section,
    slug,
    byline,
    dateline,
    source,
    credit,
    stamp,
    targetLength,
    topics,
    lead,
  } = values;
  return {
    language,
    kicker,
    section: section?.id ?? null,
    slug,
    byline: byline.map(({ person, freeText, role }) => ({
      personId: person?.id ?? null,
      newPerson: null,
      freeText,
      role,
    })),
    dateline: { placeId: dateline.place?.id ?? null, placeText: dateline.placeText, date: dateline.date },
    source: source?.id ?? null,
    credit,
    stamp: stamp && { local: stamp.local, zone: stamp.zone },
    targetLength: targetLength && { amount: targetLength.amount, unit: targetLength.unit },
    topics: topics.map(({ id }) => id),
    lead,
  };
}
