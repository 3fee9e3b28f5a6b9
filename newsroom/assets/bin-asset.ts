import { type Transaction, writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayBinAsset } from "./asset-policy.ts";
import { lockAsset } from "./lock-asset.ts";
import { writeAssetChange } from "./write-asset-change.ts";

/** Takes an asset out of the library. Not while readers see it: then a story would lose its picture unasked. */
export async function binAsset(
  actor: UserActor,
  { assetId, opId }: { assetId: string; opId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const asset = await lockAsset(tx, assetId);
    if (!asset) return refuse({ field: null, reason: "no_such_asset" });
    if (!mayBinAsset(actor, asset)) return refuse({ field: null, reason: "not_your_asset" });
    if (asset.binnedAt) return done(null);
    const shown = await liveStory(tx, assetId);
    if (shown) return refuse({ field: null, reason: "asset_is_live", detail: { headline: shown } });
    const columns = { binnedAt: now };
    await writeAssetChange(tx, actor, { asset, opId, values: { bin: true }, columns }, now);
    const detail = { name: asset.title || (asset.file?.name ?? ""), assetId };
    await recordAct(tx, actor, { act: "bin-asset", detail }, now);
    await expire(tx, [`asset:${assetId}`]);
    return done(null);
  });
}

/** A story that readers see, or that waits for its moment, with this asset in it. */
async function liveStory(tx: Transaction, assetId: string): Promise<string | null> {
  const [story] = await tx.$queryRaw<{ headline: string }[]>`
    SELECT p.headline FROM publication_asset u
    JOIN story s ON s.id = u.story_id AND u.publication_id IN (s.live_publication_id, s.next_publication_id)
    JOIN publication p ON p.id = u.publication_id
    WHERE u.asset_id = ${assetId}::uuid AND s.public_status = 'usable'
    LIMIT 1`;
  return story?.headline ?? null;
}
