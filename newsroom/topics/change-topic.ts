import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { describeChange } from "../history/describe-change.ts";
import { recordAct } from "../history/record-act.ts";
import { type Merged, mergeValues } from "../paper/merge-values.ts";
import { matchKey } from "../people/person-reads.ts";
import { type TopicInput, topicFields } from "./topic-input.ts";
import { mayCorrectTopic } from "./topic-policy.ts";
import { findNamesake, freeSlug, isSlugTaken, lockTopics } from "./topic-store.ts";

export interface TopicChange {
  topicId: string;
  typed: TopicInput;
  /** What the form showed when it was opened. */
  base: TopicInput;
}

/** Renames or describes a topic, which readers see everywhere at once. A former slug leads to the new one for ever. */
export async function changeTopic(
  actor: UserActor,
  { topicId, typed, base }: TopicChange,
  now: Date,
): Promise<Outcome<Merged<TopicInput>>> {
  return writer().$transaction(async (tx) => {
    await lockTopics(tx);
    if (!mayCorrectTopic(actor)) return refuse({ field: null, reason: "not_allowed" });
    const row = await tx.topic.findFirst({
      where: { id: topicId, mergedIntoId: null },
      select: { name: true, slug: true, language: true, description: true },
    });
    if (!row) return refuse({ field: null, reason: "topic_gone" });
    const before: TopicInput = { ...row, language: row.language === "ko" ? "ko" : "en" };
    const merged = mergeValues(topicFields, { base, typed, now: before });
    if (merged.kind === "clash") return done(merged);
    const namesake = await findNamesake(tx, merged.values, topicId);
    if (namesake) return refuse({ field: "name", reason: "topic_name_taken" });
    const slug = merged.values.slug === "" ? await freeSlug(tx, merged.values.name) : merged.values.slug;
    if (await isSlugTaken(tx, slug, topicId)) return refuse({ field: "slug", reason: "topic_slug_taken" });
    const values = { ...merged.values, slug };
    const change = describeChange(topicFields, before, values);
    if (Object.keys(change).length === 0) return done({ kind: "saved", values });
    await tx.topic.update({
      where: { id: topicId },
      data: { ...values, nameKey: matchKey(values.name) },
      select: { id: true },
    });
    await tx.topicAddress.createMany({ data: [{ slug, topicId }], skipDuplicates: true });
    await recordAct(tx, actor, { act: "change-topic", detail: { topic: before.name, ...change } }, now);
    await expire(tx, [`topic:${topicId}`, "topics"]);
    return done({ kind: "saved", values });
  });
}
