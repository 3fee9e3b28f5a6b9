import { Prisma } from "#platform/db/generated/client.ts";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { type Language, toLanguage } from "../paper/language.ts";
import { listEnd, type StoryCursor } from "../stories/story-cursor.ts";
import { listStories, type StoryList } from "../stories/story-list-reads.ts";

/** A topic with something live. */
export interface TopicPageView {
  topicId: string;
  /** Where its page is today. */
  slug: string;
  name: string;
  language: Language;
  description: string;
}

const MOST = 2000;

/** The topic at an address, also at one it had before; null when nothing of it is live. */
export async function readTopic(slug: string): Promise<TopicPageView | null> {
  const address = await reader().liveTopicAddress.findUnique({ where: { slug }, select: { topicId: true } });
  const topic =
    address &&
    (await reader().liveTopic.findUnique({
      where: { topicId: address.topicId },
      select: { topicId: true, slug: true, name: true, language: true, description: true },
    }));
  if (!topic) {
    reportTags(["topics"]); // the next publication may begin it
    return null;
  }
  reportTags([`topic:${topic.topicId}`]);
  return { ...topic, language: toLanguage(topic.language) };
}

/** A topic's stories, newest first, a page at a time: for its page and its feeds. */
export async function listTopicStories(
  topicId: string,
  before: StoryCursor | null,
  most?: number,
): Promise<StoryList> {
  reportTags([`topic:${topicId}`]);
  const { shownAt, storyId } = before ?? listEnd;
  return listStories(
    (take) => Prisma.sql`live_topic_list(${topicId}::uuid, ${shownAt}, ${storyId}::uuid, ${take})`,
    most,
  );
}

/** The topics readers can find something under, by name; the first 2,000. */
export async function listTopics(): Promise<TopicPageView[]> {
  reportTags(["topics"]);
  const topics = await reader().liveTopic.findMany({
    select: { topicId: true, slug: true, name: true, language: true, description: true },
    orderBy: [{ nameKey: "asc" }, { topicId: "asc" }],
    take: MOST,
  });
  return topics.map((topic) => ({ ...topic, language: toLanguage(topic.language) }));
}

/** The slugs of those of these topics that have something live, by topic. */
export async function readTopicSlugs(topicIds: string[]): Promise<Map<string, string>> {
  if (topicIds.length === 0) return new Map();
  const rows = await reader().liveTopic.findMany({
    where: { topicId: { in: topicIds } },
    select: { topicId: true, slug: true },
  });
  return new Map(rows.map(({ topicId, slug }) => [topicId, slug]));
}
