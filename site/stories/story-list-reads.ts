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
export async function listSectionStories(
  section: string,
  before: StoryCursor | null,
  take = PAGE,
): Promise<StoryList> {
  reportTags([`section:${section}`]);
  const { shownAt, storyId } = before ?? listEnd;
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM live_section_list(${section}, ${shownAt}, ${storyId}::uuid, ${take + 1}) p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  return toList(rows, take);
}

/** The stories with one person's byline, a page at a time. */
export async function listPersonStories(
  personId: string,
  before: StoryCursor | null,
  take = PAGE,
): Promise<StoryList> {
  reportTags([`person:${personId}`]);
  const { shownAt, storyId } = before ?? listEnd;
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM live_person_list(${personId}::uuid, ${shownAt}, ${storyId}::uuid, ${take + 1}) p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  return toList(rows, take);
}

/** The newest stories of the whole paper. */
export async function listLatestStories(take = PAGE): Promise<StoryTeaser[]> {
  reportTags(["front"]);
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM live_latest_list(${listEnd.shownAt}, ${listEnd.storyId}::uuid, ${take}) p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  return toList(rows, take).stories;
}

function toList(rows: TeaserRow[], take: number): StoryList {
  const stories = rows.slice(0, take).map(toTeaser);
  reportTags(stories.map((story) => `story:${story.storyId}`));
  const last = stories.at(-1);
  return { stories, older: rows.length > take && last ? writeCursor(last) : null };
}
