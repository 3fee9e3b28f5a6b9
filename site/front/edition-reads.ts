import { Prisma } from "#platform/db/generated/client.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import { listEnd, type StoryCursor } from "../stories/story-cursor.ts";
import { listSectionStories, listStories, type StoryList } from "../stories/story-list-reads.ts";
import type { StoryTeaser } from "../stories/story-teaser.ts";

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
