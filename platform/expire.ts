import type { Transaction } from "./db/writer.ts";
import { queuePings } from "./queue-pings.ts";

/**
 * Tells every process, when and only when this transaction commits, that pages which showed any of these tags are
 * stale. Tags: `story:<id>`, `section:<slug>`, `person:<id>`, `front`, `address:<section>/<slug>`,
 * `corrections`, `paper` (its settings and sections: every page). Feeds among them are noted for the hub.
 */
export async function expire(tx: Transaction, tags: string[]): Promise<void> {
  if (tags.length === 0) return;
  await queuePings(tx, tags, new Date());
  await tx.$executeRaw`SELECT pg_notify('stale', ${JSON.stringify([...new Set(tags)])})`;
}
