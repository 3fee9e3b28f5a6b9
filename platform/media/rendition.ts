import { buffer } from "node:stream/consumers";
import { mediaStore, originalKey } from "../media-store.ts";
import type { RenditionJob } from "./media-job.ts";
import { renderPicture } from "./media-workers.ts";
import type { Urgency } from "./worker-pool.ts";

/** A crop of an original, and what is written into its renditions. */
export interface RenditionSource {
  /** Says all of this: what is under it never changes. */
  key: string;
  hash: string;
  left: number;
  top: number;
  width: number;
  height: number;
  isAnimated: boolean;
  credit: string;
  copyright: string;
}

/**
 * The bytes of a rendition: from the store, or made now and kept there, once however many ask for it. Throws `JobFailure`
 * when it cannot be made now.
 */
export async function readRendition(
  source: RenditionSource,
  width: number,
  format: RenditionJob["format"],
  urgency: Urgency = "now",
): Promise<Uint8Array> {
  const key = `rendition/${source.key.slice(0, 2)}/${source.key}/${width}.${format}`;
  const known = flights().get(key);
  if (known) return known;
  const flight = fetchOrMake(key, source, { width, format, urgency });
  flights().set(key, flight);
  return flight.finally(() => flights().delete(key));
}

async function fetchOrMake(
  key: string,
  source: RenditionSource,
  { width, format, urgency }: { width: number; format: RenditionJob["format"]; urgency: Urgency },
): Promise<Uint8Array> {
  const store = mediaStore();
  const kept = await store.get(key);
  if (kept) return buffer(kept);
  const { left, top, width: cutWidth, height: cutHeight, isAnimated, credit, copyright } = source;
  const bytes = await store.withFile(originalKey(source.hash), (path) =>
    renderPicture(
      { kind: "render", path, left, top, cutWidth, cutHeight, width, format, isAnimated, credit, copyright },
      urgency,
    ),
  );
  await store.putBytes(key, bytes);
  return bytes;
}

/** Shared by the server and Next's bundle, which each load this module. */
function flights(): Map<string, Promise<Uint8Array>> {
  const shared = globalThis as typeof globalThis & { stetRenditions?: Map<string, Promise<Uint8Array>> };
  shared.stetRenditions ??= new Map();
  return shared.stetRenditions;
}
