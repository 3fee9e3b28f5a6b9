import { answerRequest, json, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { readUpload } from "#newsroom/assets/unfinished-upload-reads.ts";
import { hasRoomFor } from "#platform/media/upload-parts.ts";
import { answerFinished, endUpload, finishUpload, noSuchUpload } from "../answer-upload.ts";
import { tusServer } from "../tus-server.ts";

type Given = RouteParams<"id">;

/** How much of an upload is here. */
export async function HEAD(request: Request, given: Given) {
  return answerOwn(request, given, async (actor, id, now) =>
    finishUpload(actor, id, await tusServer().handleWeb(request), now),
  );
}

/** Goes on with an upload where it stands. */
export async function PATCH(request: Request, given: Given) {
  return answerOwn(request, given, async (actor, id, now) => {
    if (request.headers.get("content-type") !== "application/offset+octet-stream") {
      return json({ refusals: [{ field: "file", reason: "not_understood" }] }, 415);
    }
    const length = Number(request.headers.get("content-length") ?? 0);
    if (length > 0 && !(await hasRoomFor(length))) {
      return json({ refusals: [{ field: "file", reason: "disk_full" }] }, 507);
    }
    return finishUpload(actor, id, await tusServer().handleWeb(request), now);
  });
}

/** Calls an upload off, by whoever began it (tus *termination*): 204, with `Stet-Asset` when it was too late for that. */
export async function DELETE(request: Request, given: Given) {
  return answerOwn(request, given, async (actor, id) => endUpload(actor, id, request));
}

/** Asks for the session afresh and lets nobody at another's upload. */
async function answerOwn(
  request: Request,
  { params }: Given,
  answer: (actor: UserActor, id: string, now: Date) => Promise<Response>,
): Promise<Response> {
  return answerRequest(request, async (actor, now) => {
    const id = uuidOf((await params).id);
    if (!id) return noSuchUpload();
    const finished = await answerFinished(actor, id);
    if (finished) return finished;
    return (await readUpload(actor, id)) ? answer(actor, id, now) : noSuchUpload();
  });
}
