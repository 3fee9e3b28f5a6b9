import type { Prisma } from "#platform/db/generated/client.ts";
import type { Transaction } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { indexAsset } from "./index-asset.ts";

export interface AssetChanging {
  asset: { id: string; version: number };
  opId: string;
  /** What each field is set to, for the record. */
  values: Record<string, unknown>;
  columns: Prisma.AssetUncheckedUpdateInput;
}

/** Sets columns of a locked asset and appends to its record who set which field to what. */
export async function writeAssetChange(
  tx: Transaction,
  actor: UserActor,
  { asset, opId, values, columns }: AssetChanging,
  now: Date,
): Promise<void> {
  const version = asset.version + 1;
  await tx.asset.update({
    where: { id: asset.id },
    data: { ...columns, version, changedAt: now, changedById: actor.userId },
    select: { id: true },
  });
  await tx.assetChange.createMany({
    data: Object.entries(values).map(([field, value]) => ({
      assetId: asset.id,
      version,
      field,
      value: { is: JSON.parse(JSON.stringify(value)) },
      opId,
      userId: actor.userId,
      at: now,
    })),
  });
  await indexAsset(tx, asset.id);
}
