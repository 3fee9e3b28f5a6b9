import { reader } from "#platform/db/reader.ts";
import type { RenditionSource } from "#platform/media/rendition.ts";

/** A crop that readers may see now, by its key; null for any other. */
export async function readLiveCut(key: string): Promise<(RenditionSource & { assetId: string }) | null> {
  return reader().liveCut.findFirst({
    where: { key },
    select: {
      key: true,
      assetId: true,
      hash: true,
      left: true,
      top: true,
      width: true,
      height: true,
      isAnimated: true,
      credit: true,
      copyright: true,
    },
  });
}

/** The current crops of a picture that readers may see now. */
export async function readLiveCuts(assetId: string): Promise<(RenditionSource & { name: string })[]> {
  return reader().liveCut.findMany({
    where: { assetId, isCurrent: true },
    select: {
      key: true,
      name: true,
      hash: true,
      left: true,
      top: true,
      width: true,
      height: true,
      isAnimated: true,
      credit: true,
      copyright: true,
    },
  });
}

/** The captions of a film that readers may see now, as WebVTT; null for none. */
export async function readLiveCaptions(assetId: string): Promise<string | null> {
  const asset = await reader().liveAsset.findFirst({
    where: { assetId, kind: "video" },
    select: { captions: true },
  });
  return asset?.captions || null;
}

/** A recording, film or document that readers may have now. Of pictures they get renditions and never the file. */
export async function readLiveFile(assetId: string) {
  const file = await reader().liveAsset.findFirst({
    where: { assetId, kind: { not: "picture" } },
    select: { hash: true, bytes: true, name: true, mimeType: true },
  });
  return file && { ...file, bytes: Number(file.bytes) };
}
