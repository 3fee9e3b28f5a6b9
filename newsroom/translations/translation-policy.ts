import type { Actor } from "../actor.ts";
import { mayPublishStory, mayWriteStory, type StoryForPolicy } from "../stories/story-policy.ts";

/** What decides whether readers see a link at once. */
export interface StoryForLink {
  livePublicationId: string | null;
  nextPublicationId: string | null;
}

function isOut({ livePublicationId, nextPublicationId }: StoryForLink): boolean {
  return livePublicationId !== null || nextPublicationId !== null;
}

/**
 * Whoever may write in a story may say what it is a translation of. Where both are out, readers see the change without
 * anybody publishing: that is for whoever may publish.
 */
export function mayLinkTranslation(
  actor: Actor,
  story: StoryForPolicy & StoryForLink,
  other: StoryForLink,
): boolean {
  if (!mayWriteStory(actor, story)) return false;
  return !(isOut(story) && isOut(other)) || mayPublishStory(actor);
}
