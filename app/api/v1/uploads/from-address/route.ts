import { z } from "zod";
import { answerOutcome, answerRequest, json, readBody } from "#app/api/v1/answer-request.ts";
import { fetchAsset } from "#newsroom/assets/fetch-asset.ts";

const input = z.object({ address: z.string().trim().min(1, "empty").max(2_000, "too_long") });

/** Takes in a picture by its address on the web. */
export async function POST(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const read = await readBody(request, input, 10_000);
    if (!read.done) return answerOutcome(read, json);
    return answerOutcome(await fetchAsset(actor, read.value, now), json);
  });
}
