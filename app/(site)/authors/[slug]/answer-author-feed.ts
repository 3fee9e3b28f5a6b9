import { cleanText } from "#site/body/clean-text.ts";
import { shownNames } from "#site/body/compose-byline.ts";
import { authorPath, readSegment } from "#site/body/public-path.ts";
import type { FeedFormat } from "#site/feeds/feed-path.ts";
import { FEED_LENGTH } from "#site/feeds/feed-reads.ts";
import { readAuthor } from "#site/people/author-reads.ts";
import { listPersonStories } from "#site/stories/story-list-reads.ts";
import { answerFeed, missingFeed } from "../../answer-feed.ts";
import { readPaperShell } from "../../read-paper-shell.ts";

/** The newest stories with one person's byline. */
export async function answerAuthorFeed(params: Promise<{ slug: string }>, format: FeedFormat) {
  const { slug: segment } = await params;
  const slug = readSegment(segment);
  const author = slug === null ? null : await readAuthor(slug);
  if (author === null) return missingFeed();
  const { stories } = await listPersonStories(author.personId, null, FEED_LENGTH);
  const { paper } = await readPaperShell();
  const [name] = shownNames(author.names, paper.language);
  const title = `${name?.text ?? author.slug} | ${paper.name}`;
  const description = cleanText(author.about).trim();
  const page = authorPath(author.slug);
  return answerFeed({ paper, title, description, page, spelt: ["authors", segment], stories }, format);
}
