import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayCorrectTopic } from "./topic-policy.ts";
import { countUses, lockTopics } from "./topic-store.ts";

/** Removes a topic that no story has and none ever went out with: readers never knew it, so its address is free again. */
export async function removeTopic(
  actor: UserActor,
  { topicId }: { topicId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    await lockTopics(tx);
    if (!mayCorrectTopic(actor)) return refuse({ field: null, reason: "not_allowed" });
    const topic = await tx.topic.findFirst({
      where: { id: topicId, mergedIntoId: null },
      select: { name: true, slug: true },
    });
    if (!topic) return refuse({ field: null, reason: "topic_gone" });
    const stories = await countUses(tx, topicId);
    if (stories > 0) return refuse({ field: null, reason: "topic_in_use", detail: { stories } });
    await tx.topic.delete({ where: { id: topicId }, select: { id: true } });
    await recordAct(tx, actor, { act: "remove-topic", detail: { topic: topic.name, slug: topic.slug } }, now);
    return done(null);
  });
}
