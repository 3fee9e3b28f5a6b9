import { z } from "zod";
import { reader } from "#platform/db/reader.ts";
import { correctionsSchema } from "../stories/parse-published-story.ts";
import type { PublishedCorrection } from "../stories/published-correction.ts";
import type { StoryTeaser } from "../stories/story-teaser.ts";

/** A story as a feed tells of it. */
export interface FeedStory extends StoryTeaser {
  /** When readers were last told of a change; null while there was none but silent ones. */
  updatedAt: string | null;
  /** The latest first. */
  corrections: PublishedCorrection[];
  /** The agency that it comes from, for stories without a byline; empty for none. */
  agency: string;
}

interface FeedRow {
  storyId: string;
  updatedAt: string | null;
  corrections: unknown;
  agency: string | null;
}

/** As many as a reader that comes by once a day may have missed. */
export const FEED_LENGTH = 40;

/**
 * What a feed says of the stories of any list, in the list's order. A story that went between the list and this is left
 * out: never is more told than is live now.
 */
export async function completeForFeed(teasers: StoryTeaser[]): Promise<FeedStory[]> {
  if (teasers.length === 0) return [];
  const ids = teasers.map(({ storyId }) => storyId).join(",");
  const rows = await reader().$queryRaw<FeedRow[]>`
    SELECT p."story_id" AS "storyId", p."snapshot"->>'updatedAt' AS "updatedAt",
           p."snapshot"->'corrections' AS "corrections",
           CASE WHEN p."snapshot"#>>'{source,kind}' = 'agency' THEN p."snapshot"#>>'{source,name}' END AS "agency"
    FROM "live_publications" p
    WHERE p."story_id" = ANY (string_to_array(${ids}, ',')::uuid[])`;
  const found = new Map(rows.map((row) => [row.storyId, row]));
  return teasers.flatMap((teaser) => {
    const row = found.get(teaser.storyId);
    return row ? [{ ...teaser, ...readFacts(row) }] : [];
  });
}

function readFacts({ updatedAt, corrections, agency }: FeedRow) {
  const parsed = z.safeParse(correctionsSchema, corrections ?? []);
  return { updatedAt, corrections: parsed.success ? parsed.data : [], agency: agency ?? "" };
}
