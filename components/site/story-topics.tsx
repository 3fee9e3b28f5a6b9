import { cleanText } from "#site/body/clean-text.ts";
import { topicPath } from "#site/body/public-path.ts";
import type { PublishedTopic } from "#site/stories/published-story.ts";
import { languageOf } from "./language-of.ts";
import { topicCopy } from "./topic-copy.ts";

interface StoryTopicsProps {
  topics: PublishedTopic[];
  language: "en" | "ko";
}

/** What a story is about, each a way to more of it. */
export function StoryTopics({ topics, language }: StoryTopicsProps) {
  if (topics.length === 0) return null;
  const copy = topicCopy(language);
  return (
    <nav className="story-topics" aria-label={copy.ofStory}>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topicPath(topic.slug)} lang={languageOf(topic.language, language)} rel="tag">
              {cleanText(topic.name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
