import type { Prisma } from "#platform/db/generated/client.ts";
import { writer } from "#platform/db/writer.ts";
import { matchKey } from "../people/person-reads.ts";
import type { TopicView } from "../stories/story-view.ts";

export const topicSelect = {
  id: true,
  slug: true,
  name: true,
  language: true,
} satisfies Prisma.TopicSelect;

const MOST = 12;

/** Topics whose name contains what was typed, those that begin with it first; at most 12. */
export async function findTopics(typed: string): Promise<TopicView[]> {
  const key = matchKey(typed).slice(0, 100);
  if (key === "") return [];
  const topics = await writer().topic.findMany({
    where: { nameKey: { contains: key }, mergedIntoId: null },
    select: topicSelect,
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    take: 60,
  });
  const begins = ({ name }: TopicView) => matchKey(name).startsWith(key);
  return topics.sort((a, b) => Number(begins(b)) - Number(begins(a))).slice(0, MOST);
}
