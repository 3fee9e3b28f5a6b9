import { cleanText } from "../body/clean-text.ts";
import { topicPath, topicsPath } from "../body/public-path.ts";
import { describeCollection } from "../paper/describe-collection.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import type { StoryTeaser } from "../stories/story-teaser.ts";
import type { TopicPageView } from "./topic-reads.ts";

/** A topic's page for machines: schema.org `CollectionPage`, with the way to it. */
export function describeTopic(
  { slug, name, language, description }: TopicPageView,
  { stories, topics, paper }: { stories: StoryTeaser[]; topics: string; paper: PaperView },
): Record<string, unknown> {
  return describeCollection(
    {
      name: cleanText(name),
      description: cleanText(description),
      language,
      way: [
        { name: topics, path: topicsPath },
        { name: cleanText(name), path: topicPath(slug) },
      ],
      about: { "@type": "Thing", name: cleanText(name) },
      stories,
    },
    paper,
  );
}
