import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayBinAsset } from "./asset-policy.ts";
import { lockAsset } from "./lock-asset.ts";
import { writeAssetChange } from "./write-asset-change.ts";

/** Takes an asset out of the bin, as it was. */
export async function restoreAsset(
  actor: UserActor,
  { assetId, opId }: { assetId: string; opId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const asset = await lockAsset(tx, assetId);
    if (!asset) return refuse({ field: null, reason: "no_such_asset" });
    if (!mayBinAsset(actor, asset)) return refuse({ field: null, reason: "not_your_asset" });
    if (!asset.binnedAt) return done(null);
    const columns = { binnedAt: null };
    await writeAssetChange(tx, actor, { asset, opId, values: { bin: false }, columns }, now);
    const detail = { name: asset.title || (asset.file?.name ?? ""), assetId };
    await recordAct(tx, actor, { act: "restore-asset", detail }, now);
    await expire(tx, [`asset:${assetId}`]);
    return done(null);
  });
}
