import { z } from "zod";
import type { DocumentJson } from "../body/document.ts";
import type { PublishedStory } from "./published-story.ts";

const name = z.object({
  text: z.string(),
  role: z.enum(["native", "romanised", "pen_name"]),
  script: z.string(),
  language: z.string(),
});

export const bylinesSchema = z.array(
  z.object({
    person: z.object({ id: z.string(), slug: z.string(), names: z.array(name) }).nullable(),
    freeText: z.string(),
    role: z.string(),
  }),
);

export const topicsSchema = z.array(
  z.object({ id: z.string(), slug: z.string(), name: z.string(), language: z.string() }),
);

const place = z.object({
  name: z.string(),
  nameKo: z.string(),
  region: z.string(),
  country: z.string(),
  standsAlone: z.boolean(),
});

/** The body is only looked at as far as this: `renderBody` shows whatever blocks it finds. */
export const publishedDocument = z.custom<DocumentJson>(
  (value) => z.object({ type: z.literal("doc"), content: z.array(z.unknown()) }).safeParse(value).success,
);

export const correctionKind = z.enum(["correction", "clarification", "right_of_reply", "follow_up"]);

const correction = z.object({
  number: z.number(),
  kind: correctionKind,
  text: z.string(),
  at: z.iso.datetime(),
  hasDifference: z.boolean(),
});

export const correctionsSchema = z.array(correction);

export const placedPictureSchema = z.object({
  assetId: z.uuid(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  isDecorative: z.boolean(),
});

const schema = z.object({
  storyId: z.string(),
  language: z.enum(["en", "ko"]),
  section: z.object({ slug: z.string(), name: z.string(), nameKo: z.string() }),
  slug: z.string(),
  /** Publications older than topics have none. */
  topics: topicsSchema.default([]),
  /** Publications older than kickers have none. */
  kicker: z.string().default(""),
  headline: z.string(),
  standfirst: z.string(),
  /** Publications older than pictures have none. */
  lead: placedPictureSchema.nullable().default(null),
  document: publishedDocument,
  bylines: bylinesSchema,
  dateline: z.object({ place, date: z.string().nullable() }).nullable(),
  source: z.object({ name: z.string(), creditLine: z.string(), kind: z.enum(["own", "agency"]) }).nullable(),
  credit: z.string(),
  shownAt: z.iso.datetime(),
  shownZone: z.string(),
  firstPublishedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime().nullable(),
  /** Publications older than corrections have none. */
  corrections: correctionsSchema.default([]),
  words: z.number(),
});

/** A stored snapshot as the story it holds. Throws for one that is not whole: publishing must never write it. */
export function parsePublishedStory(snapshot: unknown): PublishedStory {
  return schema.parse(snapshot);
}
