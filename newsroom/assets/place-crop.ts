import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { readAssetCrops } from "./asset-change-reads.ts";
import { mayChangeAsset } from "./asset-policy.ts";
import type { AssetFieldState } from "./asset-view.ts";
import type { CropBox, CropName } from "./crop-input.ts";
import { cutAsset } from "./cut-asset.ts";
import { type LockedAsset, lockAsset } from "./lock-asset.ts";
import { writeAssetChange } from "./write-asset-change.ts";

export interface CropPlacing {
  assetId: string;
  name: CropName;
  baseSeq: number;
  opId: string;
  /** Null lets it follow the focal point again. */
  value: CropBox | null;
}

type State = AssetFieldState<CropBox | null>;
export type CropResult = ({ kind: "changed" } & State) | { kind: "clash"; current: State };

/** Places one crop of a picture by hand. Of two people the second is told what the first made of it. */
export async function placeCrop(
  actor: UserActor,
  { assetId, name, baseSeq, opId, value }: CropPlacing,
  now: Date,
): Promise<Outcome<CropResult>> {
  const field = `crop ${name}`;
  return writer().$transaction(async (tx) => {
    const asset = await lockAsset(tx, assetId);
    if (!asset) return refuse({ field: null, reason: "no_such_asset" });
    if (!mayChangeAsset(actor, asset)) return refuse({ field, reason: "not_your_asset" });
    const current = (await readAssetCrops(tx, asset))[name];
    const known = await tx.assetChange.count({ where: { assetId, field, opId } });
    if (known > 0) return done({ kind: "changed", ...current });
    if (asset.binnedAt) return refuse({ field, reason: "asset_is_binned" });
    if (current.seq !== baseSeq) return done({ kind: "clash", current });
    if (value && !isInside(value, asset.file)) return refuse({ field, reason: "not_in_the_picture" });
    if (value && !hasShape(value, name)) return refuse({ field, reason: "not_the_shape" });

    await writeAssetChange(tx, actor, { asset, opId, values: { [field]: value }, columns: {} }, now);
    await cutAsset(tx, assetId, { name, box: value });
    await expire(tx, [`asset:${assetId}`]);
    const seq = asset.version + 1;
    return done({ kind: "changed", value, seq, setBy: actor.name, setAt: now.toISOString() });
  });
}

function isInside({ left, top, width, height }: CropBox, file: LockedAsset["file"]): boolean {
  return left + width <= (file?.width ?? 0) && top + height <= (file?.height ?? 0);
}

const shapes: Record<CropName, number | null> = { full: null, "16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1 };

/** Whole pixels cannot keep to a shape exactly: off by one of them is meant. */
function hasShape({ width, height }: CropBox, name: CropName): boolean {
  const shape = shapes[name];
  return shape === null || Math.abs(width - height * shape) <= Math.max(1, shape);
}
