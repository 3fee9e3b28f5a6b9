import { writer } from "#platform/db/writer.ts";
import { findAssetIds } from "#site/assets/story-media.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import type { UserActor } from "../actor.ts";
import { checkPublishable } from "./check-publishable.ts";
import { mayReadStory } from "./story-policy.ts";
import type { PublishCheck } from "./story-view.ts";

interface Preview {
  story: PublishedStory;
  checks: PublishCheck[];
  /** Whether readers can have seen an earlier state of it. */
  wasSeen: boolean;
  /** It is marked as needing a picture, and has none: nothing that keeps it from going out. */
  lacksPicture: boolean;
  /** The end of the embargo that holds (ISO) and its zone. */
  embargo: { at: string; zone: string } | null;
}

/** A draft as readers would see it now; a story without a section is shown under "Unplaced". */
export async function readPreview(actor: UserActor, storyId: string, now: Date): Promise<Preview | null> {
  if (!mayReadStory(actor)) return null;
  const found = await writer().story.findUnique({
    where: { id: storyId },
    select: { embargoUntil: true, embargoZone: true, needsPicture: true },
  });
  if (!found) return null;
  const { frozen, checks, before } = await writer().$transaction((tx) => checkPublishable(tx, storyId, now));
  const section = frozen.section ?? { slug: "unplaced", name: "Unplaced", nameKo: "미분류" };
  const { embargoUntil, embargoZone } = found;
  const lacksPicture = found.needsPicture && findAssetIds(frozen).length === 0;
  const holds = embargoUntil !== null && embargoUntil > now;
  const embargo = holds ? { at: embargoUntil.toISOString(), zone: embargoZone ?? "UTC" } : null;
  return { story: { ...frozen, section }, checks, wasSeen: before?.isSeen ?? false, lacksPicture, embargo };
}

/**
 * What has to be mended before a story may go out, and whether readers have seen an earlier state of it; null when
 * there is no such story for this person.
 */
export async function readChecks(
  actor: UserActor,
  storyId: string,
  now: Date,
): Promise<{ checks: PublishCheck[]; wasSeen: boolean; lacksPicture: boolean } | null> {
  const preview = await readPreview(actor, storyId, now);
  if (!preview) return null;
  const { checks, wasSeen, lacksPicture } = preview;
  return { checks, wasSeen, lacksPicture };
}
