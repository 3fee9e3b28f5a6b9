import type { Transaction } from "./db/writer.ts";

/**
 * Tells every process, when and only when this transaction commits, that pages which showed any of these tags are
 * stale. Tags: `story:<id>`, `section:<slug>`, `person:<id>`, `topic:<id>`, `topics`, `front`, `address:<section>/<slug>`,
 * `archive` (its years), `archive:<month>`, `archive:<day>`, `archive-days` (which days have stories), `corrections`, `paper` (its settings and sections: every page).
 */
export async function expire(tx: Transaction, tags: string[]): Promise<void> {
  if (tags.length === 0) return;
  await tx.$executeRaw`SELECT pg_notify('stale', ${JSON.stringify([...new Set(tags)])})`;
}
