import type { Prisma } from "#platform/db/generated/client.ts";
import type { Transaction } from "#platform/db/writer.ts";
import { describedSelect } from "./described-select-store.ts";

const select = {
  ...describedSelect,
  transcript: true,
  captions: true,
  createdById: true,
  binnedAt: true,
  file: { select: { id: true, name: true, width: true, height: true } },
} satisfies Prisma.AssetSelect;

async function read(tx: Pick<Transaction, "asset">, assetId: string) {
  return tx.asset.findUnique({ where: { id: assetId }, select });
}

export type LockedAsset = NonNullable<Awaited<ReturnType<typeof read>>>;

/** Locks an asset for the rest of the transaction and reads what is known of it; null when there is none. */
export async function lockAsset(tx: Transaction, assetId: string): Promise<LockedAsset | null> {
  await tx.$executeRaw`SELECT 1 FROM asset WHERE id = ${assetId}::uuid FOR UPDATE`;
  return read(tx, assetId);
}
