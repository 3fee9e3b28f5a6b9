import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { topicCopy } from "#components/site/topic-copy.ts";
import { TopicsPage } from "#components/site/topics-page.tsx";
import { topicsPath } from "#site/body/public-path.ts";
import { describeCollection } from "#site/paper/describe-collection.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { listTopics } from "#site/topics/topic-reads.ts";
import { readPaperShell } from "../read-paper-shell.ts";

export const dynamic = "force-dynamic";

export default async function Topics() {
  const [shell, topics] = await Promise.all([readPaperShell(), listTopics()]);
  const { paper } = shell;
  const name = topicCopy(paper.language).topics;
  const way = [{ name, path: topicsPath }];
  return (
    <>
      <PageHead
        title={name}
        paperName={paper.name}
        description={`${name} | ${paper.name}`}
        address={publicAddress(topicsPath)}
      />
      <StructuredData
        value={describeCollection({ name, language: paper.language, way, stories: [] }, paper)}
      />
      <TopicsPage topics={topics} {...shell} />
    </>
  );
}
