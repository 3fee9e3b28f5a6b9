import type { PublishCheck } from "#newsroom/stories/story-view.ts";

const sentences: Record<string, string> = {
  "headline empty": "a headline",
  "headline too_long": "a shorter headline",
  "body empty": "some text",
  "section empty": "a section",
  "slug empty": "an address",
  "slug slug_taken": "an address no other story has",
  "byline no_byline_or_source": "a byline or a source",
  "dateline place_unknown": "a dateline place the paper knows",
  "dateline no_date": "a date in the dateline",
  "stamp in_the_future": "a time stamp that is not in the future",
};

/** What is missing before a story may go out, in a few words: `a headline`. */
export function nameMissing({ field, reason }: PublishCheck): string {
  return sentences[`${field} ${reason}`] ?? `a look at the ${field}`;
}
