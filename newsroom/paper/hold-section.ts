import type { Transaction } from "#platform/db/writer.ts";

/** Keeps a section's slug as it is until this transaction ends; false when no section has it any more. */
export async function holdSection(tx: Transaction, slug: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM "section" WHERE "slug" = ${slug} FOR KEY SHARE`;
  return rows.length > 0;
}
