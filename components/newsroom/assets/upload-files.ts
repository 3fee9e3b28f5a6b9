import type { DetailedError, HttpResponse } from "tus-js-client";
import type { Outcome, Refusal } from "#platform/outcome.ts";
import { isRecord, readRefusals } from "../editor/save/story-answers.ts";

export interface UploadOptions {
  /** The asset whose file it is to be from now on, at the version that was seen. */
  replaces?: { assetId: string; version: number };
  /** Bytes that have arrived, of all. */
  onProgress?: (sent: number, total: number) => void;
  /** Pausing is aborting: the same file goes on later where it stopped. */
  signal?: AbortSignal;
  /** Who uploads; another person may sign in beside this window. */
  userId?: string;
}

const PIECE = 8 * 1024 * 1024;
const RETRIES_MS = [500, 2_000, 5_000, 10_000, 20_000];

/**
 * Uploads a file in pieces (tus 1.0). What was cut off, by a lost network or a closed page, goes on where it stopped
 * when the same file is uploaded again. Done with the asset's id, or refused with what to mend.
 */
export async function uploadFile(
  file: File,
  { replaces, onProgress, signal, userId }: UploadOptions = {},
): Promise<Outcome<{ assetId: string }>> {
  // Only who uploads needs the library.
  const { Upload } = await import("tus-js-client");
  if (signal?.aborted) return refused("upload_stopped");
  return new Promise((resolve) => {
    const upload = new Upload(file, {
      endpoint: "/api/v1/uploads",
      chunkSize: PIECE,
      retryDelays: RETRIES_MS,
      removeFingerprintOnSuccess: true,
      headers: userId ? { "stet-person": userId } : {},
      metadata: {
        filename: file.name || "pasted",
        filetype: file.type,
        ...(replaces && { replaces: replaces.assetId, version: String(replaces.version) }),
      },
      // A refusal is an answer: only what did not arrive is sent again.
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        return status === 0 || status === 409 || status === 423 || status >= 500;
      },
      onProgress: (sent, total) => onProgress?.(sent, total),
      onSuccess: ({ lastResponse }) => resolve(readSuccess(lastResponse)),
      onError: (error) => {
        const outcome = readFailure(error);
        if (outcome.done || outcome.refusals[0]?.reason !== "unreachable") void forget();
        resolve(outcome);
      },
    });
    /** What was refused is not worth going on with. */
    async function forget() {
      const known = await upload.findPreviousUploads();
      await Promise.all(
        known.map(({ urlStorageKey }) => upload.options.urlStorage?.removeUpload(urlStorageKey)),
      );
    }
    signal?.addEventListener("abort", () => {
      void upload.abort().then(() => resolve(refused("upload_stopped")));
    });
    void upload.findPreviousUploads().then((known) => {
      const [last] = known.sort((one, other) => other.creationTime.localeCompare(one.creationTime));
      if (last) upload.resumeFromPreviousUpload(last);
      if (!signal?.aborted) upload.start();
    });
  });
}

function readSuccess(response: HttpResponse): Outcome<{ assetId: string }> {
  const assetId = response.getHeader("Stet-Asset");
  return assetId ? { done: true, value: { assetId } } : refused("unreachable");
}

function readFailure(error: Error | DetailedError): Outcome<{ assetId: string }> {
  const response = "originalResponse" in error ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (status === 401) return refused("signed_out");
  if (!response || status === 0 || status >= 500) return refused("unreachable");
  const [first, ...rest] = readRefusals(parse(response.getBody()), status);
  return { done: false, refusals: first ? [first, ...rest] : [{ field: null, reason: "not_accepted" }] };
}

function parse(text: string): unknown {
  try {
    const answer: unknown = JSON.parse(text);
    return isRecord(answer) ? answer : null;
  } catch {
    return null;
  }
}

function refused(reason: string): { done: false; refusals: Refusal[] } {
  return { done: false, refusals: [{ field: null, reason }] };
}
