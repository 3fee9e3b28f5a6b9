import { randomUUID } from "node:crypto";
import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { canWrite } from "../stories/workflow.ts";
import type { TranslationInput } from "./translation-input.ts";
import { mayLinkTranslation } from "./translation-policy.ts";
import { lockPair, noteLinking, readMembers } from "./translation-store.ts";

const field = "translations";

/**
 * Says that two stories are translations of each other, and so of whatever either is linked with already; of each
 * language there is one at most. Readers are led from one to the other while both are live.
 */
export async function linkTranslation(
  actor: UserActor,
  { storyId, translationId, opId }: TranslationInput & { storyId: string },
  now: Date,
): Promise<Outcome<null>> {
  if (storyId === translationId) return refuse({ field, reason: "same_story" });
  return writer().$transaction(async (tx) => {
    const { story, other } = await lockPair(tx, storyId, translationId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    const seen = other ?? { livePublicationId: null, nextPublicationId: null };
    if (!mayLinkTranslation(actor, story, seen)) return refuse({ field, reason: "not_allowed" });
    if (!other) return refuse({ field, reason: "no_such_translation" });
    if (await findAct(tx, { act: "link-translation", storyId, opId })) return done(null);
    if (!canWrite(story.workflowState)) return refuse({ field, reason: "story_is_spiked" });
    if (!canWrite(other.workflowState)) return refuse({ field, reason: "translation_is_spiked" });

    const members = await readMembers(tx, [storyId, translationId]);
    const groups = members.flatMap(({ id, translationGroupId }) =>
      id === storyId || id === translationId ? [translationGroupId] : [],
    );
    if (groups[0] && groups[0] === groups[1]) return done(null);
    if (story.language === other.language) return refuse({ field, reason: "same_language" });
    const taken = members.find(
      (member) =>
        member.id !== storyId &&
        member.id !== translationId &&
        members.some((one) => one !== member && one.language === member.language),
    );
    if (taken) {
      return refuse({ field, reason: "translation_taken", detail: { headline: taken.headline } });
    }
    const translationGroupId = groups.find((group) => group !== null) ?? randomUUID();
    await tx.story.updateMany({
      where: { id: { in: members.map(({ id }) => id) } },
      data: { translationGroupId },
    });
    await noteLinking(tx, actor, { act: "link-translation", storyId, translationId, opId, members }, now);
    return done(null);
  });
}
