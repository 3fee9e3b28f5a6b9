import { Prisma } from "#platform/db/generated/client.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { PublishedStory } from "./published-story.ts";
import { listEnd } from "./story-cursor.ts";
import { listStories } from "./story-list-reads.ts";
import type { StoryTeaser } from "./story-teaser.ts";

/** Where a reader who has finished a story may go on. */
export interface Onward {
  /** The next older story of the section; null after its first one. */
  next: StoryTeaser | null;
  /** The newest others of the section, newest first. */
  more: StoryTeaser[];
}

const MORE = 4;
/** How far down the section's list a story in the reader's language is looked for. */
const AMONG = 20;

/**
 * The ways on from a live story, in its own language. None leads back to it, to what its text points to already
 * (`shown`, by id), or twice to the same. Whatever changes the section's list drops the page, as it bears the
 * section's tag.
 */
export async function readOnward(
  {
    storyId,
    shownAt,
    section,
    language,
  }: Pick<PublishedStory, "storyId" | "shownAt" | "section" | "language">,
  shown: ReadonlySet<string>,
): Promise<Onward> {
  reportTags([`section:${section.slug}`]);
  const at = new Date(shownAt);
  const { shownAt: end, storyId: last } = listEnd;
  // The newest of the section and those after this story, as one statement; where they meet a story comes twice.
  const { stories } = await listStories(
    () => Prisma.sql`(
      SELECT * FROM live_section_list(${section.slug}, ${end}, ${last}::uuid, ${AMONG})
      UNION ALL
      SELECT * FROM live_section_list(${section.slug}, ${at}, ${storyId}::uuid, ${AMONG}))`,
    2 * AMONG,
  );
  const list = [...new Map(stories.map((story) => [story.storyId, story])).values()];
  const isOlder = (story: StoryTeaser) => {
    const apart = new Date(story.shownAt).getTime() - at.getTime();
    return apart < 0 || (apart === 0 && story.storyId < storyId);
  };
  const next = list.find((story) => story.language === language && isOlder(story)) ?? null;
  const left = list
    .slice(0, AMONG)
    .filter(
      (story) =>
        story.language === language &&
        story.storyId !== storyId &&
        story.storyId !== next?.storyId &&
        !shown.has(story.storyId),
    );
  return { next, more: left.slice(0, MORE) };
}
