import {
  answerOutcome,
  answerRequest,
  json,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { binInput } from "#newsroom/assets/asset-fields-input.ts";
import { assetLimits } from "#newsroom/assets/asset-limits-input.ts";
import { binAsset } from "#newsroom/assets/bin-asset.ts";
import { restoreAsset } from "#newsroom/assets/restore-asset.ts";
import { noSuchAsset } from "../../answer-asset.ts";

/** Puts an asset into the bin. */
export async function POST(request: Request, context: RouteParams<"id">) {
  return answerBin(request, context, binAsset);
}

/** Takes it out again. */
export async function DELETE(request: Request, context: RouteParams<"id">) {
  return answerBin(request, context, restoreAsset);
}

async function answerBin(request: Request, context: RouteParams<"id">, act: typeof binAsset) {
  return answerRequest(request, async (actor, now) => {
    const assetId = uuidOf((await context.params).id);
    if (!assetId) return noSuchAsset();
    const input = await readBody(request, binInput, assetLimits.manyBytes);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await act(actor, { assetId, ...input.value }, now), () => json({ assetId }));
  });
}
