import { readdir, readFile, stat } from "node:fs/promises";
import { z } from "zod";
import { partsFolder, partsPath } from "#platform/media/upload-parts.ts";
import type { UserActor } from "../actor.ts";
import type { UnfinishedUpload } from "./asset-view.ts";

/** What lies beside the parts of an upload, as `@tus/file-store` writes it. */
const begun = z.object({
  size: z.number().int(),
  creation_date: z.string().catch(""),
  metadata: z.object({
    filename: z.string().catch(""),
    sample: z.string().catch(""),
    userId: z.string(),
    replaces: z.uuid().nullish(),
    version: z.coerce.number().int().nullish(),
  }),
});

/** What is known of somebody's own upload that is under way; null for another's, or none. */
export async function readUpload(actor: UserActor, id: string) {
  const text = await readFile(`${partsPath(id)}.json`, "utf8").catch(() => "");
  const parts = await stat(partsPath(id)).catch(() => null);
  const told = begun.safeParse(parseJson(text));
  if (!parts || !told.success || told.data.metadata.userId !== actor.userId) return null;
  const { size, creation_date, metadata } = told.data;
  return { ...metadata, bytes: size, here: parts.size, begunAt: creation_date, isWhole: parts.size === size };
}

/** Somebody's own uploads of which something is here and which nobody has ended, on whatever device; the newest first. */
export async function readUnfinishedUploads(actor: UserActor): Promise<UnfinishedUpload[]> {
  const files = await readdir(partsFolder()).catch(() => []);
  const ids = files.flatMap((file) => (file.endsWith(".json") ? file.slice(0, -".json".length) : []));
  const uploads = await Promise.all(ids.map(async (id) => ({ id, upload: await readUpload(actor, id) })));
  return uploads
    .flatMap(({ id, upload }) => (upload && upload.here > 0 ? [{ id, ...upload }] : []))
    .sort((one, other) => other.begunAt.localeCompare(one.begunAt) || one.id.localeCompare(other.id))
    .map(({ id, filename: name, bytes, here, sample, replaces }) => ({
      id,
      name,
      bytes,
      here,
      sample,
      isReplacement: !!replaces,
    }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // It is just being written, or was cut off.
  }
}
