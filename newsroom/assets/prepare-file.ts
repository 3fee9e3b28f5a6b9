import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { log } from "#platform/log.ts";
import type { FoundFile } from "#platform/media/found-file.ts";
import { inspectFile } from "#platform/media/media-workers.ts";
import { StoreFailure } from "#platform/media/store-failure.ts";
import { JobFailure } from "#platform/media/worker-pool.ts";
import { type MediaStore, mediaStore, originalKey } from "#platform/media-store.ts";
import { done, type Outcome, type Refusal, refuse } from "#platform/outcome.ts";
import { uploadLimits } from "./upload-limits-input.ts";

export interface PreparedFile {
  found: Extract<FoundFile, { fits: true }>;
  hash: string;
  bytes: number;
  name: string;
}

/** Looks into a file and keeps its bytes: before the act's transaction, as both may take a while. */
export async function prepareFile(
  path: string,
  givenName: string,
  store: MediaStore = mediaStore(),
): Promise<Outcome<PreparedFile>> {
  const found = await inspectFile(path).catch(misfitOf);
  if (!found.fits) return refuse({ field: "file", reason: found.reason, detail: found.detail });
  const { size: bytes } = await stat(path);
  const most = uploadLimits[found.kind];
  if (bytes > most) return refuse({ field: "file", reason: "upload_too_large", detail: { most } });
  const hash = await hashOf(path);
  try {
    await store.put(originalKey(hash), path);
  } catch (problem) {
    const refusal = refusalOf(problem);
    if (!refusal) throw problem;
    return refuse(refusal);
  }
  return done({ found, hash, bytes, name: nameOf(givenName, found.extension) });
}

/** That a file cannot be read is no bug of ours, whatever it does to those who try. */
function misfitOf(problem: unknown): Extract<FoundFile, { fits: false }> {
  if (!(problem instanceof JobFailure)) throw problem;
  log.warn({ err: problem }, "a file could not be looked into");
  switch (problem.reason) {
    case "busy":
      return { fits: false, reason: "try_file_later", detail: {} };
    case "too_slow":
    case "too_large":
    case "died":
      return { fits: false, reason: "file_too_hard", detail: {} };
    case "failed":
      return { fits: false, reason: "file_broken", detail: {} };
  }
}

function refusalOf(problem: unknown): Refusal | null {
  if (problem instanceof StoreFailure) return { field: "file", reason: "files_not_kept" };
  const code = problem instanceof Error && "code" in problem ? problem.code : null;
  return code === "ENOSPC" || code === "EDQUOT" ? { field: "file", reason: "disk_full" } : null;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

const LONGEST_NAME = 150;

/** The name without folders and signs no name has, ending in what the content is. Apple's are put together (NFC). */
function nameOf(given: string, extension: string): string {
  const base = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = base
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return `${stem || "file"}.${extension}`;
}
