import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { documentColumns, emptyDocument } from "./document-store.ts";
import { mayCreateStory } from "./story-policy.ts";

/** Starts an empty story in the paper's language, with its writer's own byline when they have one. */
export async function createStory(
  actor: UserActor,
  input: { language: "en" | "ko" },
  now: Date,
): Promise<Outcome<{ storyId: string }>> {
  if (!mayCreateStory(actor)) return refuse({ field: null, reason: "not_allowed" });
  return writer().$transaction(async (tx) => {
    const story = await tx.story.create({
      data: {
        language: input.language,
        ...documentColumns(emptyDocument(), input.language),
        createdAt: now,
        createdById: actor.userId,
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    await recordAct(tx, actor, { act: "create-story", storyId: story.id }, now);
    return done({ storyId: story.id });
  });
}
