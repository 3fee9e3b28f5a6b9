import { answerOutcome, json } from "#app/api/v1/answer-request.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { findUpload } from "#newsroom/assets/find-upload.ts";
import { replaceFile } from "#newsroom/assets/replace-file.ts";
import { readUpload } from "#newsroom/assets/unfinished-upload-reads.ts";
import { uploadAsset } from "#newsroom/assets/upload-asset.ts";
import { writer } from "#platform/db/writer.ts";
import { partsPath, removeParts } from "#platform/media/upload-parts.ts";
import type { Outcome } from "#platform/outcome.ts";
import { tusServer } from "./tus-server.ts";

export function noSuchUpload(): Response {
  return json({ refusals: [{ field: null, reason: "no_such_upload" }] }, 404);
}

/** The answer for an upload that was taken in before: a browser that missed it then asks again. */
export async function answerFinished(actor: UserActor, id: string): Promise<Response | null> {
  const known = await findUpload(writer(), actor, id);
  if (!known) return null;
  // Nothing is left of them unless the process ended just then.
  await removeParts(id);
  const bytes = String(known.bytes);
  return new Response(null, {
    status: 204,
    headers: {
      "Tus-Resumable": "1.0.0",
      "Upload-Offset": bytes,
      "Upload-Length": bytes,
      "Stet-Asset": known.assetId,
      "Cache-Control": "no-store",
    },
  });
}

const running = new Map<string, Promise<Outcome<{ assetId: string }>>>();
const calledOff = new Set<string>();
/** What is no fault of the file: its bytes stay, so that nobody has to send them again. */
const PASSING = new Set(["disk_full", "files_not_kept", "try_file_later"]);

/** When all bytes are there, takes the file in, once however often it is asked; else the answer stands as it is. */
export async function finishUpload(
  actor: UserActor,
  id: string,
  response: Response,
  now: Date,
): Promise<Response> {
  if (!response.ok) return response;
  const upload = await readUpload(actor, id);
  if (calledOff.has(id)) return noSuchUpload();
  if (!upload?.isWhole) return response;
  const taking = running.get(id) ?? takeIn(actor, id, upload, now);
  running.set(id, taking);
  const outcome = await taking.finally(() => running.delete(id));
  return answerOutcome(outcome, ({ assetId }) => {
    const headers = new Headers(response.headers);
    headers.set("Stet-Asset", assetId);
    return new Response(null, { status: response.status, headers });
  });
}

/**
 * Ends somebody's own upload and frees its bytes, also while they arrive. One that is just being taken in is waited for:
 * when it came into the library, the answer says so by `Stet-Asset`.
 */
export async function endUpload(actor: UserActor, id: string, request: Request): Promise<Response> {
  calledOff.add(id);
  try {
    await running.get(id)?.catch(() => null);
    const finished = await answerFinished(actor, id);
    if (finished) return finished;
    return (await readUpload(actor, id)) ? await tusServer().handleWeb(request) : noSuchUpload();
  } finally {
    calledOff.delete(id);
  }
}

async function takeIn(
  actor: UserActor,
  id: string,
  { filename, replaces, version }: NonNullable<Awaited<ReturnType<typeof readUpload>>>,
  now: Date,
): Promise<Outcome<{ assetId: string }>> {
  const upload = { id, path: partsPath(id), name: filename };
  const outcome = replaces
    ? await replaceFile(actor, { ...upload, assetId: replaces, version: version ?? null }, now)
    : await uploadAsset(actor, upload, now);
  const mayTryAgain = !outcome.done && outcome.refusals.some(({ reason }) => PASSING.has(reason));
  if (!mayTryAgain) await removeParts(id);
  return outcome;
}
