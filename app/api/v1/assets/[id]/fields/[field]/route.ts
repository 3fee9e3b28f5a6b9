import {
  answerOutcome,
  answerRequest,
  json,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { assetChangeInput, isAssetField } from "#newsroom/assets/asset-fields-input.ts";
import { assetLimits } from "#newsroom/assets/asset-limits-input.ts";
import { describeAsset } from "#newsroom/assets/describe-asset.ts";
import { noSuchAsset } from "../../../answer-asset.ts";

/** Sets one field; 409 with the other value when somebody set it meanwhile. */
export async function PUT(request: Request, context: RouteParams<"id" | "field">) {
  return answerRequest(request, async (actor, now) => {
    const { id, field } = await context.params;
    const assetId = uuidOf(id);
    if (!assetId || !isAssetField(field)) return noSuchAsset();
    const input = await readBody(request, assetChangeInput, assetLimits.fieldBytes);
    if (!input.done) return answerOutcome(input, json);
    const outcome = await describeAsset(actor, { assetId, field, ...input.value }, now);
    return answerOutcome(outcome, ({ kind, ...answer }) => json(answer, kind === "clash" ? 409 : 200));
  });
}
