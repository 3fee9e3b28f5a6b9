import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { mayReadStory } from "./story-policy.ts";

export interface WireCopyView {
  id: string;
  text: string;
  html: string;
  at: string;
  by: string;
}

/** Copy as it was pasted into a story; null when there is none with that id in that story. */
export async function readWireCopy(
  actor: UserActor,
  storyId: string,
  id: string,
): Promise<WireCopyView | null> {
  if (!mayReadStory(actor)) return null;
  const copy = await writer().wireCopy.findFirst({
    where: { id, storyId },
    select: { id: true, text: true, html: true, at: true, user: { select: { name: true } } },
  });
  return (
    copy && { id: copy.id, text: copy.text, html: copy.html, at: copy.at.toISOString(), by: copy.user.name }
  );
}
