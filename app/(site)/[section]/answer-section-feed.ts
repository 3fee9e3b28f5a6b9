import { editionPath } from "#site/body/edition-path.ts";
import { readSegment, sectionPath } from "#site/body/public-path.ts";
import type { FeedFormat } from "#site/feeds/feed-path.ts";
import { FEED_LENGTH } from "#site/feeds/feed-reads.ts";
import { listEditionStories } from "#site/front/edition-reads.ts";
import { readEdition } from "#site/paper/edition.ts";
import { listSectionStories } from "#site/stories/story-list-reads.ts";
import { answerFeed, missingFeed } from "../answer-feed.ts";
import { readPaperShell } from "../read-paper-shell.ts";

/** A section's newest stories. */
export async function answerSectionFeed(params: Promise<{ section: string }>, format: FeedFormat) {
  const { section: segment } = await params;
  const { paper, sections } = await readPaperShell();
  const slug = readSegment(segment);
  const section = sections.find((one) => one.slug === slug);
  if (section === undefined) return answerEditionFeed(segment, format);
  const { stories } = await listSectionStories(section.slug, null, FEED_LENGTH);
  const name = paper.language === "ko" ? section.nameKo : section.name;
  const title = `${name} | ${paper.name}`;
  const page = sectionPath(section.slug);
  return answerFeed({ paper, title, description: "", page, spelt: [segment], stories }, format);
}

/** The newest stories of the edition that the address names, of whose changes a hub is told with the paper's own. */
async function answerEditionFeed(segment: string, format: FeedFormat): Promise<Response> {
  const shell = await readPaperShell();
  const language = readEdition(shell.paper, readSegment(segment));
  if (language === null) return missingFeed();
  const paper = { ...shell.paper, language };
  const stories = await listEditionStories(paper, FEED_LENGTH);
  const page = editionPath(paper, "/");
  const { name: title, tagline: description } = paper;
  return answerFeed({ paper, title, description, page, spelt: [segment], stories }, format);
}
