import { answerRequest, json, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { readAssetFile } from "#newsroom/assets/asset-reads.ts";
import { dispositionOf } from "#platform/media/media-headers.ts";
import { parseRange } from "#platform/media/parse-range.ts";
import { MissingFile } from "#platform/media/store-failure.ts";
import { webStream } from "#platform/media/web-stream.ts";
import { mediaStore, originalKey } from "#platform/media-store.ts";

/** An asset's file as it was uploaded, for the newsroom: recordings play, everything else is downloaded. */
export async function GET(request: Request, { params }: RouteParams<"assetId">) {
  return answerRequest(request, async () => {
    const assetId = uuidOf((await params).assetId);
    const file = assetId ? await readAssetFile(assetId) : null;
    if (!file) return json({ refusals: [{ field: null, reason: "no_such_asset" }] }, 404);
    const range = parseRange(request.headers.get("range"), file.bytes);
    if (range === "outside") {
      return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${file.bytes}` } });
    }
    const isWhole = range === "whole";
    const body = await mediaStore().get(originalKey(file.hash), isWhole ? undefined : range);
    if (!body) throw new MissingFile(originalKey(file.hash));
    const headers = new Headers({
      "Content-Type": file.mimeType,
      "Content-Disposition": dispositionOf(file.mimeType, file.name),
      "Content-Length": String(isWhole ? file.bytes : range.last - range.first + 1),
      "Cache-Control": "private, no-cache",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Accept-Ranges": "bytes",
    });
    if (!isWhole) headers.set("Content-Range", `bytes ${range.first}-${range.last}/${file.bytes}`);
    return new Response(webStream(body), { status: isWhole ? 200 : 206, headers });
  });
}
