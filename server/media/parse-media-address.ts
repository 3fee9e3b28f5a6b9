import { RENDITION_FORMATS, type RenditionFormat } from "#site/assets/live-picture.ts";

export type MediaAddress =
  | { kind: "rendition"; key: string; width: number; format: RenditionFormat }
  | { kind: "file"; assetId: string }
  | { kind: "captions"; assetId: string };

const RENDITION = /^\/media\/([A-Za-z0-9_-]{43})\/([1-9]\d{0,3})\.([a-z]{3,4})$/;
const FILE =
  /^\/media\/file\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/[^/]{0,600})?$/;

const CAPTIONS = /^\/media\/captions\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.vtt$/;

/** What an address under `/media` asks for; null for one that nothing can be under. */
export function parseMediaAddress(address: string): MediaAddress | null {
  const [, key, width, extension] = RENDITION.exec(address) ?? [];
  const format = RENDITION_FORMATS.find((known) => known === extension);
  if (key && format) return { kind: "rendition", key, width: Number(width), format };
  const [, assetId] = FILE.exec(address) ?? [];
  if (assetId) return { kind: "file", assetId };
  const [, filmId] = CAPTIONS.exec(address) ?? [];
  return filmId ? { kind: "captions", assetId: filmId } : null;
}
