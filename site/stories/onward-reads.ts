import { z } from "zod";
import { Prisma } from "#platform/db/generated/client.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { PublishedStory } from "./published-story.ts";
import { listEnd } from "./story-cursor.ts";
import { type StoryTeaser, toTeaser } from "./story-teaser.ts";
import { teaserColumns } from "./teaser-columns.ts";

/** Where a reader who has finished a story may go on; teasers without their pictures. */
export interface Onward {
  /** The next older story of the section; null after its first one. */
  next: StoryTeaser | null;
  /** The newest others of the section, newest first. */
  more: StoryTeaser[];
}

const MORE = 4;
/** The newest that are read: the story itself, the next one and what its text points to are not shown again. */
const NEWEST = MORE + 6;

/** One that a list of another statement holds, as JSON. */
const rowSchema = z.object({
  storyId: z.string(),
  kicker: z.string().nullable(),
  headline: z.string(),
  standfirst: z.string(),
  language: z.string(),
  sectionSlug: z.string(),
  sectionName: z.string(),
  sectionNameKo: z.string(),
  slug: z.string(),
  shownAt: z.coerce.date(),
  shownZone: z.string().nullable(),
  bylines: z.unknown(),
  opening: z.unknown(),
  lead: z.unknown(),
});

/**
 * The newest of the section of a live address `a`, and the next story after the one that is there, both in its
 * language: `n."neighbours"` of whatever statement this stands in. Where both meet, a story comes twice.
 */
export const neighboursJoin = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT json_agg(t) AS "neighbours"
    FROM (
      SELECT ${teaserColumns}
      FROM (
        SELECT * FROM live_edition_section_list(
          a."current_language", a."current_section", ${listEnd.shownAt}, ${listEnd.storyId}::uuid, ${NEWEST})
        UNION ALL
        SELECT * FROM live_edition_section_list(
          a."current_language", a."current_section", a."current_shown_at", a."story_id", 1)
      ) p
      JOIN "live_sections" s ON s."slug" = p."section_slug"
      ORDER BY p."shown_at" DESC, p."story_id" DESC
    ) t
  ) n ON a."status" = 'live'`;

/** The teasers of `neighbours`, each once, newest first. */
export function readNeighbours(neighbours: unknown): StoryTeaser[] {
  const stories = z.array(rowSchema).nullable().parse(neighbours)?.map(toTeaser) ?? [];
  reportTags(stories.map(({ storyId }) => `story:${storyId}`));
  return [...new Map(stories.map((story) => [story.storyId, story])).values()];
}

/**
 * The ways on from a live story, in its own language, out of its neighbours. None leads back to it, to what its page
 * points to already (`shown`, by id), or twice to the same. Whatever changes the section's list drops the page, as it
 * bears the section's tag.
 */
export function chooseOnward(
  { storyId, shownAt }: Pick<PublishedStory, "storyId" | "shownAt">,
  neighbours: StoryTeaser[],
  shown: ReadonlySet<string>,
): Onward {
  const at = Date.parse(shownAt);
  const isOlder = (story: StoryTeaser) => {
    const apart = Date.parse(story.shownAt) - at;
    return apart < 0 || (apart === 0 && story.storyId < storyId);
  };
  const left = neighbours.filter((story) => story.storyId !== storyId && !shown.has(story.storyId));
  const next = left.find(isOlder) ?? null;
  return { next, more: left.filter((story) => story !== next).slice(0, MORE) };
}
