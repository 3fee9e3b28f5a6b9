import { readSegment } from "#site/body/public-path.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";

/** The live story at an address as it stands; null for any other answer. */
export async function readLiveStory(segments: {
  section: string;
  slug: string;
}): Promise<PublishedStory | null> {
  const [section, slug] = [readSegment(segments.section), readSegment(segments.slug)];
  if (section === null || slug === null) return null;
  const answer = await readStoryAt(section, slug);
  return answer?.kind === "live" ? answer.story : null;
}
