import { listSectionStories } from "./story-list-reads.ts";
import type { StoryTeaser } from "./story-teaser.ts";

/** Where a reader who has finished a story may go on. */
export interface Onward {
  /** The next older story of the section; null after its first one. */
  next: StoryTeaser | null;
  /** The newest others of the section, newest first. */
  more: StoryTeaser[];
}

const MORE = 4;

/**
 * The ways on from a live story. None leads back to it, to what its text points to already (`shown`, by id), or twice
 * to the same. Whatever changes the section's list drops the page, as it bears the section's tag.
 */
export async function readOnward(
  { storyId, shownAt, section }: { storyId: string; shownAt: string; section: { slug: string } },
  shown: ReadonlySet<string>,
): Promise<Onward> {
  const [older, newest] = await Promise.all([
    listSectionStories(section.slug, { shownAt: new Date(shownAt), storyId }, 1),
    listSectionStories(section.slug, null, MORE + 2 + shown.size),
  ]);
  const next = older.stories[0] ?? null;
  const left = newest.stories.filter(
    (story) => story.storyId !== storyId && story.storyId !== next?.storyId && !shown.has(story.storyId),
  );
  return { next, more: left.slice(0, MORE) };
}
