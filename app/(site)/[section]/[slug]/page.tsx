import { permanentRedirect } from "next/navigation";
import { NoticePage } from "#components/site/notice-page.tsx";
import { StoryPage } from "#components/site/story-page.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { authorPath, isCanonical, readSegment, storyPath, topicPath } from "#site/body/public-path.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readOnward } from "#site/stories/onward-reads.ts";
import { listRelatedStories } from "#site/stories/related-reads.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import { readNotice } from "../../read-notice.ts";
import { readPaperShell } from "../../read-paper-shell.ts";
import { showMissing } from "../../show-missing.tsx";
import { StoryHead } from "./story-head.tsx";

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
    return <NoticePage reason={answer.kind} {...(await readNotice())} />;
  }
  const path = storyPath(section, slug);
  if (!isCanonical([segments.section, segments.slug], path)) permanentRedirect(path);
  const { story } = answer;
  const address = publicAddress(path);
  const related = await listRelatedStories(story.document);
  const onward = await readOnward(story, new Set(related.keys()));
  return (
    <>
      <StoryHead story={story} paper={shell.paper} />
      <StoryPage story={story} address={address} related={related} onward={onward} {...shell} />
    </>
  );
}
