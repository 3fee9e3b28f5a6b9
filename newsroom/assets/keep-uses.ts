import type { Transaction } from "#platform/db/writer.ts";

/** Writes down which assets a draft shows, for the library to say where each is used. */
export async function keepUses(tx: Transaction, storyId: string, assetIds: string[]): Promise<void> {
  await tx.assetUse.deleteMany({ where: { storyId, assetId: { notIn: assetIds } } });
  // A draft may name what there is not.
  const known = await tx.asset.findMany({ where: { id: { in: assetIds } }, select: { id: true } });
  await tx.assetUse.createMany({
    data: known.map(({ id }) => ({ assetId: id, storyId })),
    skipDuplicates: true,
  });
}
