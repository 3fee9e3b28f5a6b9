import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { listEnd } from "../stories/story-cursor.ts";
import { type StoryTeaser, type TeaserRow, toTeaser } from "../stories/story-teaser.ts";

/** Enough for a section's river after the top of the page has taken its share. */
const PER_SECTION = 10;

/** The latest stories of every section, newest first: what the front page is arranged from. */
export async function listFrontStories(): Promise<StoryTeaser[]> {
  reportTags(["front"]);
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM "live_sections" s
    CROSS JOIN LATERAL live_section_list(s."slug", ${listEnd.shownAt}, ${listEnd.storyId}::uuid, ${PER_SECTION}) p
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  const stories = rows.map(toTeaser);
  reportTags(stories.map((story) => `story:${story.storyId}`));
  return stories;
}
