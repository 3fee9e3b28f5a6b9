import { answerRequest, json, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { readAssetDetail } from "#newsroom/assets/asset-detail-reads.ts";
import { noSuchAsset } from "../answer-asset.ts";

/** An asset with its fields, its crops, who uses it where, and its history. */
export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor) => {
    const assetId = uuidOf((await context.params).id);
    const detail = assetId ? await readAssetDetail(actor, assetId) : null;
    return detail ? json(detail) : noSuchAsset();
  });
}
