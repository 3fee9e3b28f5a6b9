import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { matchKey } from "../people/person-reads.ts";
import type { TopicView } from "../stories/story-view.ts";
import type { TopicInput } from "./topic-input.ts";
import { mayAddTopic } from "./topic-policy.ts";
import { topicSelect } from "./topic-reads.ts";
import { findNamesake, freeSlug, isSlugTaken, lockTopics } from "./topic-store.ts";

/**
 * Adds a topic; a second one of the same name and language is the one that is there already. Readers learn of it with
 * the first story that goes out with it, so no page is stale.
 */
export async function addTopic(
  actor: UserActor,
  {
    name,
    language,
    slug = "",
    description = "",
  }: Pick<TopicInput, "name" | "language"> & Partial<TopicInput>,
  now: Date,
): Promise<Outcome<TopicView>> {
  return writer().$transaction(async (tx) => {
    await lockTopics(tx);
    if (!mayAddTopic(actor)) return refuse({ field: null, reason: "not_allowed" });
    const namesake = await findNamesake(tx, { name, language }, null);
    if (namesake) {
      return done(await tx.topic.findUniqueOrThrow({ where: { id: namesake.id }, select: topicSelect }));
    }
    if (slug !== "" && (await isSlugTaken(tx, slug, null))) {
      return refuse({ field: "slug", reason: "topic_slug_taken" });
    }
    const address = slug === "" ? await freeSlug(tx, name) : slug;
    const topic = await tx.topic.create({
      data: {
        name,
        nameKey: matchKey(name),
        language,
        description,
        slug: address,
        addresses: { create: { slug: address } },
      },
      select: topicSelect,
    });
    await recordAct(tx, actor, { act: "add-topic", detail: { topic: name, slug: address } }, now);
    return done(topic);
  });
}
