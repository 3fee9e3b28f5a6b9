import { permanentRedirect } from "next/navigation";
import { NoticePage } from "#components/site/notice-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { StoryPage } from "#components/site/story-page.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { authorPath, isCanonical, readSegment, storyPath, topicPath } from "#site/body/public-path.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { describeStory } from "#site/stories/describe-story.ts";
import { listRelatedStories } from "#site/stories/related-reads.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import { summarizeStory } from "#site/stories/summarize-story.ts";
import { readPaperShell } from "../../read-paper-shell.ts";
import { showMissing } from "../../show-missing.tsx";

export const dynamic = "force-dynamic";

export default async function Story({ params }: { params: Promise<{ section: string; slug: string }> }) {
  const segments = await params;
  const section = readSegment(segments.section);
  const slug = readSegment(segments.slug);
  if (section === null || slug === null) return showMissing(segments.section);
  // Pages of their own in another spelling.
  if (section === "authors") permanentRedirect(authorPath(slug));
  if (section === "topics") permanentRedirect(topicPath(slug));
  const [shell, answer] = await Promise.all([readPaperShell(), readStoryAt(section, slug)]);
  if (answer === null) return showMissing(segments.section);
  if (answer.kind === "moved") permanentRedirect(answer.path);
  if (answer.kind !== "live") {
    reportStatus(410);
    return <NoticePage reason={answer.kind} {...shell} />;
  }
  const path = storyPath(section, slug);
  if (!isCanonical([segments.section, segments.slug], path)) permanentRedirect(path);
  const { story } = answer;
  const address = publicAddress(path);
  const related = await listRelatedStories(story.document);
  return (
    <>
      <PageHead
        title={story.headline}
        paperName={shell.paper.name}
        description={summarizeStory(story)}
        address={address}
        kind="article"
        published={story.shownAt}
        updated={story.updatedAt ?? undefined}
        section={story.section.name}
      />
      <StructuredData value={describeStory(story, shell.paper)} />
      <StoryPage story={story} address={address} related={related} {...shell} />
    </>
  );
}
