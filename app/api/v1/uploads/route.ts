import { answerRequest, json } from "#app/api/v1/answer-request.ts";
import { mayUploadAsset } from "#newsroom/assets/asset-policy.ts";
import { hasRoomFor } from "#platform/media/upload-parts.ts";
import { finishUpload } from "./answer-upload.ts";
import { beginUpload, tusServer } from "./tus-server.ts";

/**
 * Begins a resumable upload (tus 1.0.0). `Upload-Metadata`: `filename`, `filetype`, and to put a file in another's place
 * `replaces` (the asset's id) with `version` (the asset's, when the file was chosen). The last bytes are answered with
 * `Stet-Asset`, or with the reasons why the file is not taken.
 */
export async function POST(request: Request) {
  return answerRequest(request, async (actor, now) => {
    if (!mayUploadAsset(actor)) return json({ refusals: [{ field: null, reason: "not_allowed" }] }, 403);
    const length = Number(request.headers.get("upload-length") ?? 0);
    if (!(await hasRoomFor(length))) return json({ refusals: [{ field: "file", reason: "disk_full" }] }, 507);
    const response = await beginUpload(request, actor.userId);
    const id = response.headers.get("location")?.split("/").at(-1);
    return id ? finishUpload(actor, id, response, now) : response;
  });
}

export async function OPTIONS(request: Request) {
  return answerRequest(request, async () => tusServer().handleWeb(request));
}
