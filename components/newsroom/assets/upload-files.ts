import type { DetailedError, HttpResponse } from "tus-js-client";
import type { Outcome, Refusal } from "#platform/outcome.ts";
import { isRecord, readRefusals } from "../editor/save/story-answers.ts";
import { sampleFile } from "./sample-file.ts";

export interface UploadOptions {
  /** The asset whose file it is to be from now on, at the version that was seen. */
  replaces?: { assetId: string; version: number };
  /** The upload that this file goes on with; else the one this browser knows of, or a new one. */
  goesOn?: string;
  /** Under which id the newsroom has it. */
  onBegun?: (uploadId: string) => void;
  /** Bytes that have arrived, of all. */
  onProgress?: (sent: number, total: number) => void;
  /** Pausing is aborting: the same file goes on later where it stopped. */
  signal?: AbortSignal;
  /** Who uploads; another person may sign in beside this window. */
  userId?: string;
}

export const UPLOADS = "/api/v1/uploads";
const PIECE = 8 * 1024 * 1024;
const RETRIES_MS = [500, 2_000, 5_000, 10_000, 20_000];
const NO_ROOM = 507;
/** What may go well later with the bytes that are there. */
const PASSING = new Set(["unreachable", "signed_out", "disk_full", "files_not_kept", "try_file_later"]);

/** Whether what has arrived is still there to go on with. */
export function mayGoOn([first]: Refusal[]): boolean {
  return PASSING.has(first?.reason ?? "");
}

/**
 * Uploads a file in pieces (tus 1.0). What was cut off, by a lost network or a closed page, goes on where it stopped
 * when the same file is uploaded again. Done with the asset's id, or refused with what to mend.
 */
export async function uploadFile(
  file: File,
  { replaces, goesOn, onBegun, onProgress, signal, userId }: UploadOptions = {},
): Promise<Outcome<{ assetId: string }>> {
  // Only who uploads needs the library.
  const { Upload } = await import("tus-js-client");
  const sample = await sampleFile(file).catch(() => "");
  if (signal?.aborted) return refused("upload_stopped");
  return new Promise((resolve) => {
    const upload = new Upload(file, {
      endpoint: UPLOADS,
      chunkSize: PIECE,
      retryDelays: RETRIES_MS,
      removeFingerprintOnSuccess: true,
      headers: userId ? { "stet-person": userId } : {},
      metadata: {
        filename: file.name || "pasted",
        filetype: file.type,
        sample,
        ...(replaces && { replaces: replaces.assetId, version: String(replaces.version) }),
      },
      // A refusal is an answer: only what did not arrive is sent again.
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        return status === 0 || status === 409 || status === 423 || (status >= 500 && status !== NO_ROOM);
      },
      onUploadUrlAvailable: () => onBegun?.(upload.url?.split("/").at(-1) ?? ""),
      onProgress: (sent, total) => onProgress?.(sent, total),
      onSuccess: ({ lastResponse }) => resolve(readSuccess(lastResponse)),
      onError: (error) => {
        const outcome = readFailure(error);
        if (outcome.done || !mayGoOn(outcome.refusals)) void forget();
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
      if (goesOn) upload.url = uploadPath(goesOn);
      else if (last) upload.resumeFromPreviousUpload(last);
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
  if (!response || status === 0) return refused("unreachable");
  return readRefused(response.getBody(), status);
}

/** Reasons the newsroom gives, also beside a status that is its own fault: a full disk is told as such. */
export function readRefused(body: string, status: number): { done: false; refusals: Refusal[] } {
  const answer = parse(body);
  if (status >= 500 && !(isRecord(answer) && Array.isArray(answer.refusals))) return refused("unreachable");
  return { done: false, refusals: readRefusals(answer, status) };
}

function parse(text: string): unknown {
  try {
    const answer: unknown = JSON.parse(text);
    return isRecord(answer) ? answer : null;
  } catch {
    return null;
  }
}

export function uploadPath(uploadId: string): string {
  return `${UPLOADS}/${encodeURIComponent(uploadId)}`;
}

export function refused(reason: string): { done: false; refusals: Refusal[] } {
  return { done: false, refusals: [{ field: null, reason }] };
}
