import { correctionCopy } from "#components/site/correction-copy.ts";
import { feedHub } from "#platform/env.ts";
import { isCanonical } from "#site/body/public-path.ts";
import { toEntry } from "#site/feeds/feed-entry.ts";
import { type FeedFormat, feedFormats, feedPath } from "#site/feeds/feed-path.ts";
import { completeForFeed } from "#site/feeds/feed-reads.ts";
import { writeFeed } from "#site/feeds/write-feed.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import type { StoryTeaser } from "#site/stories/story-teaser.ts";

interface FeedOf {
  paper: PaperView;
  title: string;
  description: string;
  /** The path of the page with the same stories. */
  page: string;
  /** The segments of that path as the request spelt them. */
  spelt: string[];
  /** The newest first. */
  stories: StoryTeaser[];
}

/** The feed of any list of stories in a format; a request in another spelling of the address is led to the one. */
export async function answerFeed(list: FeedOf, format: FeedFormat): Promise<Response> {
  const { file, contentType } = feedFormats[format];
  const path = feedPath(list.page, format);
  if (!isCanonical([...list.spelt, file], path)) {
    return new Response(null, { status: 308, headers: { Location: path } });
  }
  const { paper, title, description, page } = list;
  const stories = await completeForFeed(list.stories);
  const feed = {
    title,
    description,
    page,
    language: paper.language,
    publisher: paper.publisher || paper.name,
    entries: stories.map((story) => toEntry(story, (kind, language) => correctionCopy(language).kinds[kind])),
    hub: feedHub(),
  };
  const headers = new Headers({ "Content-Type": `${contentType}; charset=utf-8` });
  // Source: W3C WebSub, 4: a hub finds itself and the feed's address without reading the feed.
  if (feed.hub !== null)
    headers.set("Link", `<${feed.hub}>; rel="hub", <${publicAddress(path)}>; rel="self"`);
  return new Response(writeFeed(feed, format), { headers });
}

/** No such list: the server in front shows readers what it shows at any unknown address. */
export function missingFeed(): Response {
  return new Response(null, { status: 404 });
}
