import type { Transaction } from "#platform/db/writer.ts";

/** The stories linked with this one as its translations; readers' pages of each name the others. */
export async function readPartnerIds(tx: Transaction, storyId: string): Promise<string[]> {
  const partners = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM story s
    JOIN story o ON o.translation_group_id = s.translation_group_id AND o.id <> s.id
    WHERE s.id = ${storyId}::uuid ORDER BY o.id`;
  return partners.map(({ id }) => id);
}
