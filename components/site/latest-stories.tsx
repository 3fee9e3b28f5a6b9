import type { StoryTeaser } from "#site/stories/story-teaser.ts";
import { interfaceCopy } from "./interface-copy.ts";
import { Teaser } from "./teaser.tsx";

/** The latest stories, where somebody found nothing else; nothing for none. */
export function LatestStories({ stories, language }: { stories: StoryTeaser[]; language: "en" | "ko" }) {
  if (stories.length === 0) return null;
  return (
    <section className="latest-stories" aria-labelledby="latest">
      <h2 id="latest">{interfaceCopy(language).latest}</h2>
      {stories.map((story) => (
        <Teaser key={story.storyId} story={story} language={language} heading="h3" rank="brief" showSection />
      ))}
    </section>
  );
}
