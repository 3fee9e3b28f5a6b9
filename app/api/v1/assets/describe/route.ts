import { answerOutcome, answerRequest, json, readBody } from "#app/api/v1/answer-request.ts";
import { describeManyInput } from "#newsroom/assets/asset-fields-input.ts";
import { assetLimits } from "#newsroom/assets/asset-limits-input.ts";
import { describeAssets } from "#newsroom/assets/describe-assets.ts";

/** Sets the same for many assets; answers how many, and which were left. */
export async function POST(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const input = await readBody(request, describeManyInput, assetLimits.manyBytes);
    if (!input.done) return answerOutcome(input, json);
    return answerOutcome(await describeAssets(actor, input.value, now), json);
  });
}
