import { Prisma } from "#platform/db/generated/client.ts";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { listEnd, type StoryCursor, writeCursor } from "./story-cursor.ts";
import { type StoryTeaser, type TeaserRow, toTeaser } from "./story-teaser.ts";
import { addPictures } from "./teaser-picture-reads.ts";

/** One page of a list, newest first. */
export interface StoryList {
  stories: StoryTeaser[];
  /** `?before=` of the following page; null on the last. */
  older: string | null;
}

const PAGE = 20;

/** A section's stories, a page at a time; `most` are on it. */
export async function listSectionStories(
  section: string,
  before: StoryCursor | null,
  most = PAGE,
): Promise<StoryList> {
  reportTags([`section:${section}`]);
  const { shownAt, storyId } = before ?? listEnd;
  return listStories(
    (take) => Prisma.sql`live_section_list(${section}, ${shownAt}, ${storyId}::uuid, ${take})`,
    most,
  );
}

/** The stories with one person's byline, a page at a time; `most` are on it. */
export async function listPersonStories(
  personId: string,
  before: StoryCursor | null,
  most = PAGE,
): Promise<StoryList> {
  reportTags([`person:${personId}`]);
  const { shownAt, storyId } = before ?? listEnd;
  return listStories(
    (take) => Prisma.sql`live_person_list(${personId}::uuid, ${shownAt}, ${storyId}::uuid, ${take})`,
    most,
  );
}

/** The newest stories of the whole paper. */
export async function listLatestStories(most: number): Promise<StoryTeaser[]> {
  reportTags(["front"]);
  const { shownAt, storyId } = listEnd;
  const list = await listStories(
    (take) => Prisma.sql`live_latest_list(${shownAt}, ${storyId}::uuid, ${take})`,
    most,
  );
  return list.stories;
}

/** A page of one of the database's lists (`live_*_list`), which is asked for one story more than the page shows. */
export async function listStories(list: (take: number) => Prisma.Sql, most = PAGE): Promise<StoryList> {
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."snapshot"->>'kicker' AS "kicker", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening",
           p."snapshot"->'lead' AS "lead"
    FROM ${list(most + 1)} p
    JOIN "live_sections" s ON s."slug" = p."section_slug"
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  const stories = await addPictures(rows.slice(0, most).map(toTeaser));
  reportTags(stories.map((story) => `story:${story.storyId}`));
  const last = stories.at(-1);
  return { stories, older: rows.length > most && last ? writeCursor(last) : null };
}
