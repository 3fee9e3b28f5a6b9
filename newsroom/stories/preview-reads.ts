import { writer } from "#platform/db/writer.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import type { UserActor } from "../actor.ts";
import { checkPublishable } from "./check-publishable.ts";
import { mayReadStory } from "./story-policy.ts";
import type { PublishCheck } from "./story-view.ts";

/** A draft as readers would see it now; a story without a section is shown under "Unplaced". */
export async function readPreview(
  actor: UserActor,
  storyId: string,
  now: Date,
): Promise<{ story: PublishedStory; checks: PublishCheck[]; wasSeen: boolean } | null> {
  if (!mayReadStory(actor)) return null;
  const found = await writer().story.count({ where: { id: storyId } });
  if (found === 0) return null;
  const { frozen, checks, before } = await writer().$transaction((tx) => checkPublishable(tx, storyId, now));
  const section = frozen.section ?? { slug: "unplaced", name: "Unplaced", nameKo: "미분류" };
  return { story: { ...frozen, section }, checks, wasSeen: before?.isSeen ?? false };
}

/**
 * What has to be mended before a story may go out, and whether readers have seen an earlier state of it; null when
 * there is no such story for this person.
 */
export async function readChecks(
  actor: UserActor,
  storyId: string,
  now: Date,
): Promise<{ checks: PublishCheck[]; wasSeen: boolean } | null> {
  const preview = await readPreview(actor, storyId, now);
  return preview && { checks: preview.checks, wasSeen: preview.wasSeen };
}
