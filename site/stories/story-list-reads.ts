import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { listEnd, type StoryCursor, writeCursor } from "./story-cursor.ts";
import { type StoryTeaser, type TeaserRow, toTeaser } from "./story-teaser.ts";

/** One page of a list, newest first. */
export interface StoryList {
  stories: StoryTeaser[];
  /** `?before=` of the following page; null on the last. */
  older: string | null;
}

const PAGE = 20;

/** A section's stories, a page at a time. */
export async function listSectionStories(section: string, before: StoryCursor | null): Promise<StoryList> {
  reportTags([`section:${section}`]);
  const { shownAt, storyId } = before ?? listEnd;
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM live_section_list(${section}, ${shownAt}, ${storyId}::uuid, ${PAGE + 1}) p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  return toList(rows);
}

/** The stories with one person's byline, a page at a time. */
export async function listPersonStories(personId: string, before: StoryCursor | null): Promise<StoryList> {
  reportTags([`person:${personId}`]);
  const { shownAt, storyId } = before ?? listEnd;
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM live_person_list(${personId}::uuid, ${shownAt}, ${storyId}::uuid, ${PAGE + 1}) p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  return toList(rows);
}

/** Where a page of a list begins, and how many ids to ask for: one more than it shows. */
export function pageBefore(before: StoryCursor | null, most = PAGE): StoryCursor & { take: number } {
  return { ...(before ?? END), take: most + 1 };
}

/**
 * The stories with these ids as one page of a list, newest first; what readers cannot see is left out. An id more than
 * a page shows says that there is an older page.
 */
export async function listStories(ids: string[], most = PAGE): Promise<StoryList> {
  if (ids.length === 0) return { stories: [], older: null };
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM "live_publications" p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    WHERE p."story_id" = ANY (${ids}::uuid[])
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  return toList(rows, most);
}

function toList(rows: TeaserRow[], most = PAGE): StoryList {
  const stories = rows.slice(0, most).map(toTeaser);
  reportTags(stories.map((story) => `story:${story.storyId}`));
  const last = stories.at(-1);
  return { stories, older: rows.length > most && last ? writeCursor(last) : null };
}
