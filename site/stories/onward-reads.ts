import type { PublishedStory } from "./published-story.ts";
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
  const [older, newest] = await Promise.all([
    listSectionStories(section.slug, { shownAt: new Date(shownAt), storyId }, AMONG),
    listSectionStories(section.slug, null, AMONG),
  ]);
  const next = older.stories.find((story) => story.language === language) ?? null;
  const left = newest.stories.filter(
    (story) =>
      story.language === language &&
      story.storyId !== storyId &&
      story.storyId !== next?.storyId &&
      !shown.has(story.storyId),
  );
  return { next, more: left.slice(0, MORE) };
}
