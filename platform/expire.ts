import type { Transaction } from "./db/writer.ts";
import { queuePings } from "./queue-pings.ts";

/**
 * Tells every process, when and only when this transaction commits, that pages which showed any of these tags are
 * stale. Tags: `story:<id>`, `section:<slug>`, `person:<id>`, `topic:<id>`, `topics`, `front`, `front:<section>` (how
 * editors arranged it; `front:` the paper's), `banner` (every page), `address:<section>/<slug>`, `archive` (its years),
 * `archive:<month>`, `archive:<day>`, `archive-days` (which days have stories), `corrections`, `series:<id>`, `series` (which
 * there are), `translations` (which stories are linked), `paper` (its settings and sections: every page). Feeds among them are noted for the hub.
 */
export async function expire(tx: Transaction, tags: string[]): Promise<void> {
  if (tags.length === 0) return;
  await queuePings(tx, tags, new Date());
  for (const payload of payloadsOf([...new Set(tags)])) {
    await tx.$executeRaw`SELECT pg_notify('stale', ${payload})`;
  }
}

/** A notice is shorter than 8000 bytes (PostgreSQL), which a story with very many addresses or writers passes. */
const LONGEST = 7_500;

function payloadsOf(tags: string[]): string[] {
  const groups: string[][] = [];
  let bytes = Infinity;
  for (const tag of tags) {
    const more = Buffer.byteLength(JSON.stringify(tag)) + 1;
    if (bytes + more > LONGEST) {
      groups.push([]);
      bytes = 2;
    }
    groups.at(-1)?.push(tag);
    bytes += more;
  }
  return groups.map((group) => JSON.stringify(group));
}
