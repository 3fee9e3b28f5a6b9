import {
  answerOutcome,
  answerRequest,
  json,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { assetLimits } from "#newsroom/assets/asset-limits-input.ts";
import { cropInput, isCropName } from "#newsroom/assets/crop-input.ts";
import { placeCrop } from "#newsroom/assets/place-crop.ts";
import { noSuchAsset } from "../../../answer-asset.ts";

/** Places a crop; 409 with the other one when somebody placed it meanwhile. */
export async function PUT(request: Request, context: RouteParams<"id" | "name">) {
  return answerRequest(request, async (actor, now) => {
    const params = await context.params;
    const [assetId, name] = [uuidOf(params.id), decodeURIComponent(params.name)];
    if (!assetId || !isCropName(name)) return noSuchAsset();
    const input = await readBody(request, cropInput, assetLimits.manyBytes);
    if (!input.done) return answerOutcome(input, json);
    const outcome = await placeCrop(actor, { assetId, name, ...input.value }, now);
    return answerOutcome(outcome, ({ kind, ...answer }) => json(answer, kind === "clash" ? 409 : 200));
  });
}
