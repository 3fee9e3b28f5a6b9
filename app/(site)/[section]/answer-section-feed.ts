import { readSegment, sectionPath } from "#site/body/public-path.ts";
import type { FeedFormat } from "#site/feeds/feed-path.ts";
import { FEED_LENGTH } from "#site/feeds/feed-reads.ts";
import { listSectionStories } from "#site/stories/story-list-reads.ts";
import { answerFeed, missingFeed } from "../answer-feed.ts";
import { readPaperShell } from "../read-paper-shell.ts";

/** A section's newest stories. */
export async function answerSectionFeed(params: Promise<{ section: string }>, format: FeedFormat) {
  const { section: segment } = await params;
  const { paper, sections } = await readPaperShell();
  const slug = readSegment(segment);
  const section = sections.find((one) => one.slug === slug);
  if (section === undefined) return missingFeed();
  const { stories } = await listSectionStories(section.slug, null, FEED_LENGTH);
  const name = paper.language === "ko" ? section.nameKo : section.name;
  const title = `${name} | ${paper.name}`;
  const page = sectionPath(section.slug);
  return answerFeed({ paper, title, description: "", page, spelt: [segment], stories }, format);
}
