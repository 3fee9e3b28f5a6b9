import type { z } from "zod";
import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { keepRevision } from "./keep-revision.ts";
import { lockStory } from "./lock-story.ts";
import type { revisionNameInput } from "./revision-input.ts";
import { mayWriteStory } from "./story-policy.ts";

/**
 * Keeps the story as it is now under a name. The same name by the same person for a version that already has it is
 * the same wish again: a double click names once.
 */
export async function nameRevision(
  actor: UserActor,
  { storyId, label }: z.infer<typeof revisionNameInput> & { storyId: string },
  now: Date,
): Promise<Outcome<{ revisionId: string }>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayWriteStory(actor, story)) return refuse({ field: null, reason: "not_allowed" });
    const named = await tx.revision.findFirst({
      where: { storyId, version: story.version, kind: "named", label, userId: actor.userId },
      select: { id: true },
    });
    if (named) return done({ revisionId: named.id });
    const { id, stretch } = await keepRevision(tx, story, {
      kind: "named",
      label,
      userId: actor.userId,
      at: now,
    });
    await tx.story.update({ where: { id: storyId }, data: stretch, select: { id: true } });
    await recordAct(tx, actor, { act: "name-revision", storyId, detail: { label, revision: id } }, now);
    return done({ revisionId: id });
  });
}
