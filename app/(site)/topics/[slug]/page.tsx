import { permanentRedirect } from "next/navigation";
import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { topicCopy } from "#components/site/topic-copy.ts";
import { TopicPage } from "#components/site/topic-page.tsx";
import { isCanonical, readSegment, topicPath } from "#site/body/public-path.ts";
import { feedLinks } from "#site/feeds/feed-path.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { describeTopic } from "#site/topics/describe-topic.ts";
import { listTopicStories, readTopic } from "#site/topics/topic-reads.ts";
import { readShellIn } from "../../read-paper-shell.ts";
import { showMissing } from "../../show-missing.tsx";

export const dynamic = "force-dynamic";

interface TopicProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function Topic({ params, searchParams }: TopicProps) {
  const [{ slug: segment }, { before }] = await Promise.all([params, searchParams]);
  const slug = readSegment(segment);
  const cursor = before === undefined ? null : readCursor(String(before));
  if (slug === null || (before !== undefined && cursor === null)) return showMissing("topics");
  const topic = await readTopic(slug);
  if (topic === null) return showMissing("topics");
  const path = topicPath(topic.slug);
  if (!isCanonical(["topics", segment], path)) permanentRedirect(path);
  const [shell, list] = await Promise.all([
    readShellIn(topic.language),
    listTopicStories(topic.topicId, cursor),
  ]);
  const { paper } = shell;
  const { topics } = topicCopy(paper.language);
  return (
    <>
      <PageHead
        title={topic.name}
        paperName={paper.name}
        description={topic.description || `${topic.name} | ${paper.name}`}
        address={publicAddress(cursor === null ? path : `${path}?before=${before}`)}
        feeds={cursor === null ? feedLinks(path, topic.name) : []}
      />
      <StructuredData value={describeTopic(topic, { stories: list.stories, topics, paper })} />
      <TopicPage topic={topic} list={list} isFirstPage={cursor === null} {...shell} />
    </>
  );
}
