import { answerRequest, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { readCut } from "#newsroom/assets/asset-reads.ts";
import { RENDITION_TYPES } from "#platform/media/media-headers.ts";
import { readRendition } from "#platform/media/rendition.ts";
import { JobFailure } from "#platform/media/worker-pool.ts";
import { RENDITION_FORMATS, renditionWidths } from "#site/assets/live-picture.ts";

/** A rendition for the newsroom, of pictures that no reader may see as well. */
export async function GET(request: Request, { params }: RouteParams<"key" | "file">) {
  return answerRequest(request, async () => {
    const { key, file } = await params;
    const [, digits, extension] = /^([1-9]\d{0,3})\.([a-z]{3,4})$/.exec(file) ?? [];
    const format = RENDITION_FORMATS.find((known) => known === extension);
    const cut = format && /^[A-Za-z0-9_-]{43}$/.test(key) ? await readCut(key) : null;
    const width = Number(digits);
    if (!cut || !format || !renditionWidths(cut).includes(width)) {
      return json({ refusals: [{ field: null, reason: "no_such_asset" }] }, 404);
    }
    const headers = {
      "Content-Type": RENDITION_TYPES[format],
      "Cache-Control": "private, max-age=31536000, immutable",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    };
    try {
      return new Response(Buffer.from(await readRendition(cut, width, format)), { headers });
    } catch (problem) {
      if (!(problem instanceof JobFailure)) throw problem;
      return json({ refusals: [{ field: null, reason: "try_file_later" }] }, 503, { "Retry-After": "2" });
    }
  });
}
