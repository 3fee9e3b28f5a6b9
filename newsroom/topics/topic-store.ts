import type { Transaction } from "#platform/db/writer.ts";
import { matchKey } from "../people/person-reads.ts";
import { topicLimits } from "./topic-limits-input.ts";

/** Acts on topics queue behind one another, and behind every story that is taking topics or going out with them. */
export async function lockTopics(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet topics'))`;
}

/** Keeps all topics as they are until this transaction ends; stories do not wait for one another. */
export async function holdTopics(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('stet topics'))`;
}

/** Another topic of this name in this language. */
export async function findNamesake(
  tx: Transaction,
  { name, language }: { name: string; language: string },
  id: string | null,
): Promise<{ id: string; name: string } | null> {
  const found = await tx.topic.findMany({
    where: { nameKey: matchKey(name), language, mergedIntoId: null },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  return found.find((topic) => topic.id !== id) ?? null;
}

/** Whether a slug is, or ever was, another topic's. */
export async function isSlugTaken(tx: Transaction, slug: string, id: string | null): Promise<boolean> {
  const address = await tx.topicAddress.findUnique({ where: { slug }, select: { topicId: true } });
  return address !== null && address.topicId !== id;
}

/** A slug from a name, in the name's own letters, that no topic ever had. */
export async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{Ll}\p{Lo}\p{N}]+/u)
    .filter((word) => word !== "");
  const stem =
    words
      .join("-")
      .slice(0, topicLimits.slug - 4)
      .replace(/-$/, "") || "topic";
  const taken = await tx.topicAddress.findMany({
    where: { slug: { startsWith: stem } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  if (!slugs.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    if (!slugs.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

/** How many stories have a topic, in their draft or in what went out, or is to go out. */
export async function countUses(tx: Transaction, topicId: string): Promise<number> {
  return tx.story.count({
    where: {
      OR: [
        { topics: { some: { topicId } } },
        { publications: { some: { withdrawnAt: null, topics: { some: { topicId } } } } },
      ],
    },
  });
}

/** The topics behind these ids, in this order: what was merged is what it was merged into. Null when one is gone. */
export async function resolveTopics(tx: Transaction, ids: string[]): Promise<string[] | null> {
  const found = await tx.topic.findMany({
    where: { id: { in: ids } },
    select: { id: true, mergedIntoId: true },
  });
  const today = new Map(found.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  const topics = ids.map((id) => today.get(id));
  return topics.every((id) => id !== undefined) ? [...new Set(topics)] : null;
}
