import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { canWrite } from "../stories/workflow.ts";
import type { TranslationInput } from "./translation-input.ts";
import { mayLinkTranslation } from "./translation-policy.ts";
import { lockPair, noteLinking, readMembers } from "./translation-store.ts";

/** Takes a story out from among the translations of another; two that are not linked stay as they are. */
export async function unlinkTranslation(
  actor: UserActor,
  { storyId, translationId, opId }: TranslationInput & { storyId: string },
  now: Date,
): Promise<Outcome<null>> {
  const field = "translations";
  return writer().$transaction(async (tx) => {
    const { story, other } = await lockPair(tx, storyId, translationId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    const seen = other ?? { livePublicationId: null, nextPublicationId: null };
    if (!mayLinkTranslation(actor, story, seen)) return refuse({ field, reason: "not_allowed" });
    if (await findAct(tx, { act: "unlink-translation", storyId, opId })) return done(null);
    if (!canWrite(story.workflowState)) return refuse({ field, reason: "story_is_spiked" });

    const members = await readMembers(tx, [storyId]);
    if (storyId === translationId || !members.some(({ id }) => id === translationId)) return done(null);
    const isPair = members.length === 2;
    await tx.story.updateMany({
      where: { id: { in: isPair ? members.map(({ id }) => id) : [translationId] } },
      data: { translationGroupId: null },
    });
    await noteLinking(tx, actor, { act: "unlink-translation", storyId, translationId, opId, members }, now);
    return done(null);
  });
}
