import type { Transaction } from "#platform/db/writer.ts";
import { valuesOf } from "./asset-columns-store.ts";
import type { AssetFieldName } from "./asset-fields-input.ts";
import type { AssetCrops, AssetFieldState, AssetFields } from "./asset-view.ts";
import type { CropName } from "./crop-input.ts";
import type { LockedAsset } from "./lock-asset.ts";

type Reading = Pick<Transaction, "assetChange" | "assetCut">;

/** Who set what of an asset last; fields nobody set are not there. */
async function lastChanges(
  tx: Reading,
  assetId: string,
): Promise<Map<string, Omit<AssetFieldState, "value">>> {
  const rows = await tx.assetChange.findMany({
    where: { assetId },
    distinct: ["field"],
    orderBy: [{ field: "asc" }, { version: "desc" }],
    select: { field: true, version: true, at: true, user: { select: { name: true } } },
  });
  return new Map(
    rows.map(({ field, version, at, user }) => [
      field,
      { seq: version, setBy: user.name, setAt: at.toISOString() },
    ]),
  );
}

const unset = { seq: 0, setBy: null, setAt: null };

/** Every field as it stands, and the base of its next change. */
export async function readAssetFields(tx: Reading, asset: LockedAsset): Promise<AssetFields> {
  const changes = await lastChanges(tx, asset.id);
  const values = valuesOf(asset);
  const of = <Name extends AssetFieldName>(name: Name) => ({
    ...unset,
    ...changes.get(name),
    value: values[name],
  });
  return {
    title: of("title"),
    caption: of("caption"),
    alt: of("alt"),
    credit: of("credit"),
    source: of("source"),
    copyright: of("copyright"),
    usageTerms: of("usageTerms"),
    place: of("place"),
    taken: of("taken"),
    keywords: of("keywords"),
    allowedUses: of("allowedUses"),
    expires: of("expires"),
    focal: of("focal"),
    transcript: of("transcript"),
    captions: of("captions"),
  };
}

/** The crops that somebody placed; the others follow the focal point. */
export async function readAssetCrops(tx: Reading, asset: LockedAsset): Promise<AssetCrops> {
  const [changes, placed] = await Promise.all([
    lastChanges(tx, asset.id),
    tx.assetCut.findMany({
      where: { assetId: asset.id, isCurrent: true, isPlaced: true },
      select: { name: true, left: true, top: true, width: true, height: true },
    }),
  ]);
  const boxes = new Map(placed.map(({ name, ...box }) => [name, box]));
  const of = (name: CropName) => ({
    ...unset,
    ...changes.get(`crop ${name}`),
    value: boxes.get(name) ?? null,
  });
  return { full: of("full"), "16:9": of("16:9"), "4:3": of("4:3"), "1:1": of("1:1") };
}
