import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { type StoryCursor, writeCursor } from "./story-cursor.ts";
import { type StoryTeaser, type TeaserRow, toTeaser } from "./story-teaser.ts";

/** One page of a list, newest first. */
export interface StoryList {
  stories: StoryTeaser[];
  /** `?before=` of the following page; null on the last. */
  older: string | null;
}

const PAGE = 20;
/** Later than any story: the first page is "before" it. */
const END: StoryCursor = {
  shownAt: new Date("9999-12-31T00:00:00Z"),
  storyId: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

/** A section's stories, a page at a time. */
export async function listSectionStories(section: string, before: StoryCursor | null): Promise<StoryList> {
  reportTags([`section:${section}`]);
  const { shownAt, storyId } = before ?? END;
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM "live_publications" p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    WHERE p."section_slug" = ${section} AND (p."shown_at", p."story_id") < (${shownAt}, ${storyId}::uuid)
    ORDER BY p."shown_at" DESC, p."story_id" DESC
    LIMIT ${PAGE + 1}`;
  return toList(rows);
}

/** The stories with one person's byline, a page at a time. */
export async function listPersonStories(personId: string, before: StoryCursor | null): Promise<StoryList> {
  reportTags([`person:${personId}`]);
  const { shownAt, storyId } = before ?? END;
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM "live_bylines" b
    JOIN "live_publications" p ON p."story_id" = b."story_id"
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    WHERE b."person_id" = ${personId}::uuid AND (p."shown_at", p."story_id") < (${shownAt}, ${storyId}::uuid)
    ORDER BY p."shown_at" DESC, p."story_id" DESC
    LIMIT ${PAGE + 1}`;
  return toList(rows);
}

function toList(rows: TeaserRow[]): StoryList {
  const stories = rows.slice(0, PAGE).map(toTeaser);
  reportTags(stories.map((story) => `story:${story.storyId}`));
  const last = stories.at(-1);
  return { stories, older: rows.length > PAGE && last ? writeCursor(last) : null };
}
