import { permanentRedirect } from "next/navigation";
import { NoticePage } from "#components/site/notice-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { StoryPage } from "#components/site/story-page.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { authorPath, isCanonical, readSegment, sectionPath, storyPath } from "#site/body/public-path.ts";
import { describeBreadcrumb } from "#site/paper/describe-breadcrumb.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { describeStory } from "#site/stories/describe-story.ts";
import { listRelatedStories } from "#site/stories/related-reads.ts";
import { authorAddresses, cardOf } from "#site/stories/story-card.ts";
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
  if (section === "authors") permanentRedirect(authorPath(slug)); // its own page in another spelling
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
  const sectionName = story.language === "ko" ? story.section.nameKo : story.section.name;
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
        section={sectionName}
        authors={authorAddresses(story)}
        language={story.language}
        card={cardOf(story, shell.paper)}
      />
      <StructuredData
        value={describeBreadcrumb(shell.paper, [
          { name: sectionName, path: sectionPath(story.section.slug) },
          { name: story.headline, path },
        ])}
      />
      <StructuredData value={describeStory(story, shell.paper)} />
      <StoryPage story={story} address={address} related={related} {...shell} />
    </>
  );
}
