import { writer } from "#platform/db/writer.ts";
import { matchKey } from "../people/person-reads.ts";
import type { TopicInput } from "./topic-input.ts";

/** A topic as its settings show it, with the number of drafts that have it and the slugs that lead to it besides its own. */
export type TopicSetting = TopicInput & { id: string; stories: number; formerSlugs: string[] };

const MOST = 40;

/** Topics whose name holds what was typed: the first by name, and how many there are. */
export async function readTopicSettings(typed: string): Promise<{ topics: TopicSetting[]; count: number }> {
  const where = { nameKey: { contains: matchKey(typed).slice(0, 100) }, mergedIntoId: null };
  const db = writer();
  const [topics, count] = await Promise.all([
    db.topic.findMany({
      where,
      select: {
        id: true,
        name: true,
        slug: true,
        language: true,
        description: true,
        addresses: { select: { slug: true }, orderBy: { slug: "asc" } },
        _count: { select: { stories: true } },
      },
      orderBy: [{ nameKey: "asc" }, { id: "asc" }],
      take: MOST,
    }),
    db.topic.count({ where }),
  ]);
  return {
    topics: topics.map(({ _count, addresses, language, ...topic }) => ({
      ...topic,
      language: language === "ko" ? "ko" : "en",
      stories: _count.stories,
      formerSlugs: addresses.map(({ slug }) => slug).filter((slug) => slug !== topic.slug),
    })),
    count,
  };
}

/** Every topic another can be merged into, by name. */
export async function listTopicNames(): Promise<{ id: string; name: string; slug: string }[]> {
  return writer().topic.findMany({
    where: { mergedIntoId: null },
    select: { id: true, name: true, slug: true },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    take: 5000,
  });
}
