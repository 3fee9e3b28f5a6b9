import { answerRequest, json, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { readAssetCaptions } from "#newsroom/assets/asset-reads.ts";

/** A film's captions for the newsroom, as WebVTT. */
export async function GET(request: Request, { params }: RouteParams<"assetId">) {
  return answerRequest(request, async () => {
    const assetId = uuidOf((await params).assetId);
    const captions = assetId ? await readAssetCaptions(assetId) : null;
    if (captions === null) return json({ refusals: [{ field: null, reason: "no_such_asset" }] }, 404);
    return new Response(captions, {
      headers: { "Content-Type": "text/vtt; charset=utf-8", "Cache-Control": "private, no-cache" },
    });
  });
}
