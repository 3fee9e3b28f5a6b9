import type { Transaction } from "./db/writer.ts";
import { feedHub } from "./env.ts";

/** The tags that stand for a feed. */
const FEED_TAG = /^(front$|section:|person:|topic:)/;

/**
 * Notes in the act's own transaction which feeds the hub is to be told of: it is told if and only if the act stands.
 * Nothing without a hub. Each act writes rows of its own, so that no two wait for each other; the sender tells of many
 * at once.
 */
export async function queuePings(tx: Transaction, tags: string[], now: Date): Promise<void> {
  if (feedHub() === null) return;
  const feeds = [...new Set(tags.filter((tag) => FEED_TAG.test(tag)))];
  if (feeds.length === 0) return;
  await tx.feedPing.createMany({ data: feeds.map((tag) => ({ tag, createdAt: now, nextAttemptAt: now })) });
}
