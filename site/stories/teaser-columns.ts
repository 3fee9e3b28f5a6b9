import { Prisma } from "#platform/db/generated/client.ts";

/** What a `TeaserRow` is made of, from a live publication `p` and its section `s`. */
export const teaserColumns = Prisma.sql`
  p."story_id" AS "storyId", p."kicker", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
  s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
  p."shown_zone" AS "shownZone", p."bylines", p."opening", p."lead"`;
