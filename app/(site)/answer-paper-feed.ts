import type { FeedFormat } from "#site/feeds/feed-path.ts";
import { FEED_LENGTH } from "#site/feeds/feed-reads.ts";
import { listLatestStories } from "#site/stories/story-list-reads.ts";
import { answerFeed } from "./answer-feed.ts";
import { readPaperShell } from "./read-paper-shell.ts";

/** The newest stories of the whole paper. */
export async function answerPaperFeed(format: FeedFormat): Promise<Response> {
  const [{ paper }, stories] = await Promise.all([readPaperShell(), listLatestStories(FEED_LENGTH)]);
  const { name, tagline } = paper;
  return answerFeed({ paper, title: name, description: tagline, page: "/", spelt: [], stories }, format);
}
