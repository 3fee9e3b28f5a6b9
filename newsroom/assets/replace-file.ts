import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { addFile } from "./add-file.ts";
import { mayChangeAsset } from "./asset-policy.ts";
import { cutAsset } from "./cut-asset.ts";
import { findUpload } from "./find-upload.ts";
import { indexAsset } from "./index-asset.ts";
import { prepareFile } from "./prepare-file.ts";
import type { FileUpload } from "./upload-asset.ts";

export interface FileReplacement extends FileUpload {
  assetId: string;
  /** What the asset's version was when the file was chosen; null for whichever it is. */
  version: number | null;
}

/**
 * Puts another file in an asset's place: stories keep it where it is, with what is known of it and its focal point. Crops
 * that editors placed stay when the new file is as large as the old one.
 */
export async function replaceFile(
  actor: UserActor,
  { assetId, version, ...upload }: FileReplacement,
  now: Date,
): Promise<Outcome<{ assetId: string }>> {
  const known = await findUpload(writer(), actor, upload.id);
  if (known) return done(known);
  const prepared = await prepareFile(upload.path, upload.name);
  if (!prepared.done) return prepared;
  return writer().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM "asset" WHERE "id" = ${assetId}::uuid FOR UPDATE`;
    const asset = await tx.asset.findUnique({
      where: { id: assetId },
      select: {
        kind: true,
        version: true,
        createdById: true,
        binnedAt: true,
        files: { orderBy: { number: "desc" }, take: 1, select: { number: true, name: true } },
      },
    });
    if (!asset) return refuse({ field: null, reason: "no_such_asset" });
    if (!mayChangeAsset(actor, asset)) return refuse({ field: null, reason: "not_your_asset" });
    const doneMeanwhile = await findUpload(tx, actor, upload.id);
    if (doneMeanwhile) return done(doneMeanwhile);
    if (asset.binnedAt) return refuse({ field: null, reason: "asset_is_binned" });
    if (version !== null && version !== asset.version) {
      return refuse({ field: "file", reason: "asset_changed_meanwhile" });
    }
    if (prepared.value.found.kind !== asset.kind) {
      return refuse({ field: "file", reason: "not_the_same_kind", detail: { kind: asset.kind } });
    }
    const [last] = asset.files;
    const number = (last?.number ?? 0) + 1;
    await addFile(tx, { assetId, fileId: upload.id, number, file: prepared.value, actor, now });
    await tx.asset.update({
      where: { id: assetId },
      data: { version: { increment: 1 }, changedAt: now, changedById: actor.userId },
      select: { id: true },
    });
    await cutAsset(tx, assetId);
    await indexAsset(tx, assetId);
    const detail = { asset: assetId, name: prepared.value.name, before: last?.name ?? "" };
    await recordAct(tx, actor, { act: "replace-file", detail }, now);
    await expire(tx, [`asset:${assetId}`]);
    return done({ assetId });
  });
}
