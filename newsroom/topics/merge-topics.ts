import { type Transaction, writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayCorrectTopic } from "./topic-policy.ts";
import { lockTopics } from "./topic-store.ts";

/**
 * Makes two topics one: drafts and publications that have the first are found under the second, and every address of
 * the first leads there. What names the first by its id (an open editor, an earlier version) still finds the second.
 */
export async function mergeTopics(
  actor: UserActor,
  { topicId, intoId }: { topicId: string; intoId: string },
  now: Date,
): Promise<Outcome<{ topic: string; into: string }>> {
  return writer().$transaction(async (tx) => {
    await lockTopics(tx);
    if (!mayCorrectTopic(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (topicId === intoId) return refuse({ field: "into", reason: "same_topic" });
    const topics = await tx.topic.findMany({
      where: { id: { in: [topicId, intoId] }, mergedIntoId: null },
      select: { id: true, name: true },
    });
    const topic = topics.find(({ id }) => id === topicId);
    const into = topics.find(({ id }) => id === intoId);
    if (!topic) return refuse({ field: null, reason: "topic_gone" });
    if (!into) return refuse({ field: "into", reason: "no_such_topic" });
    await moveUses(tx, topicId, intoId);
    await tx.topicAddress.updateMany({ where: { topicId }, data: { topicId: intoId } });
    await tx.topic.updateMany({ where: { mergedIntoId: topicId }, data: { mergedIntoId: intoId } });
    // Its slug is the other's now, who may want to be called by it.
    await tx.topic.update({
      where: { id: topicId },
      data: { mergedIntoId: intoId, slug: topicId },
      select: { id: true },
    });
    const detail = { topic: topic.name, into: into.name };
    await recordAct(tx, actor, { act: "merge-topics", detail }, now);
    await expire(tx, [`topic:${topicId}`, `topic:${intoId}`, "topics"]);
    return done(detail);
  });
}

/** What has both has the second once, in its own place. */
async function moveUses(tx: Transaction, topicId: string, intoId: string): Promise<void> {
  await tx.storyTopic.deleteMany({
    where: { topicId, story: { topics: { some: { topicId: intoId } } } },
  });
  await tx.storyTopic.updateMany({ where: { topicId }, data: { topicId: intoId } });
  await tx.publicationTopic.deleteMany({
    where: { topicId, publication: { topics: { some: { topicId: intoId } } } },
  });
  await tx.publicationTopic.updateMany({ where: { topicId }, data: { topicId: intoId } });
  // What waits for its moment changes the second topic's page then.
  const waiting = await tx.scheduleTag.findMany({ where: { tag: `topic:${topicId}` } });
  const moved = waiting.map((row) => ({ ...row, tag: `topic:${intoId}` }));
  await tx.scheduleTag.createMany({ data: moved, skipDuplicates: true });
}
