import type { Prisma } from "#platform/db/generated/client.ts";
import type { Transaction } from "#platform/db/writer.ts";

const select = {
  id: true,
  kind: true,
  version: true,
  title: true,
  caption: true,
  alt: true,
  isDecorative: true,
  credit: true,
  source: true,
  copyright: true,
  usageTerms: true,
  place: true,
  takenAt: true,
  takenZone: true,
  keywords: true,
  allowedUses: true,
  expiresAt: true,
  expiresZone: true,
  focalX: true,
  focalY: true,
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
