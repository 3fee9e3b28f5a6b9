import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { readAssetFields } from "./asset-change-reads.ts";
import { fitField } from "./asset-columns-store.ts";
import type { AssetFieldName } from "./asset-fields-input.ts";
import { mayChangeAsset } from "./asset-policy.ts";
import type { AssetFieldState } from "./asset-view.ts";
import { cutAsset } from "./cut-asset.ts";
import { lockAsset } from "./lock-asset.ts";
import { writeAssetChange } from "./write-asset-change.ts";

export interface AssetFieldChange {
  assetId: string;
  field: AssetFieldName;
  /** The sequence number the writer last saw. */
  baseSeq: number;
  /** The same id again has no effect. */
  opId: string;
  value: unknown;
}

export type AssetFieldResult =
  | ({ kind: "changed" } & AssetFieldState)
  | { kind: "clash"; current: AssetFieldState };

/** What is written into the files that readers get, or says where they are cut. */
const CUTTING: readonly AssetFieldName[] = ["focal", "credit", "copyright"];

/** Sets one thing that is known of an asset. If somebody else set it meanwhile, nothing is written and theirs comes back. */
export async function describeAsset(
  actor: UserActor,
  { assetId, field, baseSeq, opId, value }: AssetFieldChange,
  now: Date,
): Promise<Outcome<AssetFieldResult>> {
  return writer().$transaction(async (tx) => {
    const asset = await lockAsset(tx, assetId);
    if (!asset) return refuse({ field: null, reason: "no_such_asset" });
    if (!mayChangeAsset(actor, asset)) return refuse({ field, reason: "not_your_asset" });
    const current = (await readAssetFields(tx, asset))[field];
    const known = await tx.assetChange.count({ where: { assetId, field, opId } });
    if (known > 0) return done({ kind: "changed", ...current });
    if (asset.binnedAt) return refuse({ field, reason: "asset_is_binned" });
    if (current.seq !== baseSeq) return done({ kind: "clash", current });

    const fit = fitField(field, value);
    if (!fit.done) return fit;
    const after = fit.value.value;
    if (isSame(after, current.value)) return done({ kind: "changed", ...current });
    const { columns } = fit.value;
    await writeAssetChange(tx, actor, { asset, opId, values: { [field]: after }, columns }, now);
    if (CUTTING.includes(field)) await cutAsset(tx, assetId);
    await expire(tx, [`asset:${assetId}`]);
    const seq = asset.version + 1;
    return done({ kind: "changed", value: after, seq, setBy: actor.name, setAt: now.toISOString() });
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
