import { permanentRedirect } from "next/navigation";
import { NoticePage } from "#components/site/notice-page.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import {
  authorPath,
  isCanonical,
  readSegment,
  seriesPath,
  storyPath,
  topicPath,
} from "#site/body/public-path.ts";
import { readEdition } from "#site/paper/edition.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import { readGoneNotice } from "../../read-notice.ts";
import { readPaperShell } from "../../read-paper-shell.ts";
import { showEditionSection } from "../../show-edition.tsx";
import { showInEdition } from "../../show-in-edition.tsx";
import { showMissing } from "../../show-missing.tsx";
import { showStory } from "./show-story.tsx";

export const dynamic = "force-dynamic";

interface StoryProps {
  params: Promise<{ section: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Story({ params, searchParams }: StoryProps) {
  const segments = await params;
  const section = readSegment(segments.section);
  const slug = readSegment(segments.slug);
  if (section === null || slug === null) return showMissing(segments.section);
  // Pages of their own in another spelling.
  if (section === "authors") permanentRedirect(authorPath(slug));
  if (section === "series") permanentRedirect(seriesPath(slug));
  if (section === "topics") permanentRedirect(topicPath(slug));
  const edition = readEdition((await readPaperShell()).paper, section);
  if (edition !== null) {
    const given = await searchParams;
    const shown = await showInEdition(edition, [segments.section, segments.slug], given);
    return shown ?? showEditionSection(edition, segments, given.before);
  }
  const answer = await readStoryAt(section, slug, { withNeighbours: true });
  if (answer === null) return showMissing(segments.section);
  if (answer.kind === "moved") permanentRedirect(answer.path);
  if (answer.kind !== "live") {
    reportStatus(410);
    return <NoticePage reason={answer.kind} {...(await readGoneNotice(slug))} />;
  }
  const path = storyPath(section, slug);
  if (!isCanonical([segments.section, segments.slug], path)) permanentRedirect(path);
  return showStory(answer, path);
}
