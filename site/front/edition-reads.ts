import { Prisma } from "#platform/db/generated/client.ts";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import { listEnd, type StoryCursor } from "../stories/story-cursor.ts";
import { listSectionStories, listStories, type StoryList } from "../stories/story-list-reads.ts";
import { type StoryTeaser, type TeaserRow, toTeaser } from "../stories/story-teaser.ts";
import { listFrontStories } from "./front-reads.ts";

/** As `front-reads.ts` has it. */
const PER_SECTION = 10;

/** What an edition's front page is arranged from: the stories in its language, of all where the paper has one edition. */
export async function listEditionFront({ edition, language }: PaperView): Promise<StoryTeaser[]> {
  if (edition === null) return listFrontStories();
  reportTags(["front"]);
  const { shownAt, storyId } = listEnd;
  const rows = await reader().$queryRaw<TeaserRow[]>`
    SELECT p."story_id" AS "storyId", p."headline", p."standfirst", p."language", p."section_slug" AS "sectionSlug",
           s."name" AS "sectionName", s."name_ko" AS "sectionNameKo", p."slug", p."shown_at" AS "shownAt",
           p."snapshot"->>'shownZone' AS "shownZone", p."snapshot"->'bylines' AS "bylines",
           p."snapshot"#>'{document,content,2}' AS "opening"
    FROM "live_sections" s
    CROSS JOIN LATERAL
      live_edition_section_list(${language}, s."slug", ${shownAt}, ${storyId}::uuid, ${PER_SECTION}) p
    ORDER BY p."shown_at" DESC, p."story_id" DESC`;
  const stories = rows.map(toTeaser);
  reportTags(stories.map((story) => `story:${story.storyId}`));
  return stories;
}

/** A section as an edition shows it, a page at a time. */
export async function listEditionSection(
  { edition, language }: PaperView,
  section: string,
  before: StoryCursor | null,
): Promise<StoryList> {
  if (edition === null) return listSectionStories(section, before);
  reportTags([`section:${section}`]);
  const { shownAt, storyId } = before ?? listEnd;
  return listStories(
    (take) =>
      Prisma.sql`live_edition_section_list(${language}, ${section}, ${shownAt}, ${storyId}::uuid, ${take})`,
  );
}

/** The newest stories of an edition. */
export async function listEditionStories({ language }: PaperView, most: number): Promise<StoryTeaser[]> {
  reportTags(["front"]);
  const { shownAt, storyId } = listEnd;
  const { stories } = await listStories(
    (take) => Prisma.sql`live_edition_list(${language}, ${shownAt}, ${storyId}::uuid, ${take})`,
    most,
  );
  return stories;
}
