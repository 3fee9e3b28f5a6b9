import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { mayReadStory } from "../stories/story-policy.ts";
import { titleSelect, toTitle } from "../stories/story-title-reads.ts";
import type { StoryTitle } from "../stories/story-view.ts";
import { readPartnerIds } from "./partner-reads.ts";

/** The stories linked with this one as its translations, live or not. */
export async function listTranslations(actor: UserActor, storyId: string, now: Date): Promise<StoryTitle[]> {
  if (!mayReadStory(actor)) return [];
  const ids = await writer().$transaction((tx) => readPartnerIds(tx, storyId));
  const rows = await writer().story.findMany({
    where: { id: { in: ids } },
    select: titleSelect,
    orderBy: [{ language: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => toTitle(row, now));
}
