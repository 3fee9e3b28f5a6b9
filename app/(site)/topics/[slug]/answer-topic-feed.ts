import { cleanText } from "#site/body/clean-text.ts";
import { readSegment, topicPath } from "#site/body/public-path.ts";
import type { FeedFormat } from "#site/feeds/feed-path.ts";
import { FEED_LENGTH } from "#site/feeds/feed-reads.ts";
import { listTopicStories, readTopic } from "#site/topics/topic-reads.ts";
import { answerFeed, missingFeed } from "../../answer-feed.ts";
import { readPaperShell } from "../../read-paper-shell.ts";

/** A topic's newest stories; a request at an address that the topic had before is led to the one it has. */
export async function answerTopicFeed(params: Promise<{ slug: string }>, format: FeedFormat) {
  const { slug: segment } = await params;
  const slug = readSegment(segment);
  const topic = slug === null ? null : await readTopic(slug);
  if (topic === null) return missingFeed();
  const { stories } = await listTopicStories(topic.topicId, null, FEED_LENGTH);
  const { paper: own } = await readPaperShell();
  const paper = { ...own, language: topic.language };
  const title = `${topic.name} | ${paper.name}`;
  const description = cleanText(topic.description).trim();
  const page = topicPath(topic.slug);
  return answerFeed({ paper, title, description, page, spelt: ["topics", segment], stories }, format);
}
