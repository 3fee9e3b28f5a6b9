import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { listEnd } from "./story-cursor.ts";
import { type StoryTeaser, type TeaserRow, toTeaser } from "./story-teaser.ts";

const MOST = 5;

/** The latest stories of the whole paper: where somebody goes on who found nothing. */
export async function listLatestStories(): Promise<StoryTeaser[]> {
  reportTags(["front"]);
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM "live_sections" s
    CROSS JOIN LATERAL live_section_list(s."slug", ${listEnd.shownAt}, ${listEnd.storyId}::uuid, ${MOST}) p
    ORDER BY p."shown_at" DESC, p."story_id" DESC
    LIMIT ${MOST}`;
  return rows.map(toTeaser);
}
