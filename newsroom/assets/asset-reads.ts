import { type Transaction, type Writer, writer } from "#platform/db/writer.ts";
import { gatherCuts } from "#site/assets/gather-cuts.ts";
import type { LivePicture } from "#site/assets/live-picture.ts";

type Client = Pick<Transaction | Writer, "asset" | "assetCut">;

/** These pictures as they are now, live or not, binned or not; other kinds of assets are left out. */
export async function readAssetPictures(db: Client, assetIds: string[]): Promise<Map<string, LivePicture>> {
  const wanted = [...new Set(assetIds)];
  if (wanted.length === 0) return new Map();
  const assets = await db.asset.findMany({
    where: { id: { in: wanted }, kind: "picture" },
    select: {
      id: true,
      copyright: true,
      usageTerms: true,
      file: { select: { placeholder: true, isAnimated: true } },
    },
  });
  const cuts = await db.assetCut.findMany({
    where: { assetId: { in: wanted }, isCurrent: true },
    select: { assetId: true, key: true, name: true, width: true, height: true },
  });
  const pictures = assets.flatMap(({ id, copyright, usageTerms, file }) =>
    file ? [{ assetId: id, copyright, usageTerms, ...file }] : [],
  );
  return gatherCuts(pictures, cuts);
}

/** What the newsroom's own addresses need to make a rendition of a crop; null for a key nobody has. */
export async function readCut(key: string) {
  const cut = await writer().assetCut.findUnique({
    where: { key },
    select: {
      key: true,
      left: true,
      top: true,
      width: true,
      height: true,
      credit: true,
      copyright: true,
      file: { select: { hash: true, isAnimated: true } },
    },
  });
  if (!cut) return null;
  const { file, ...box } = cut;
  return { ...box, ...file };
}

/** A film's captions as they are written now, as WebVTT; null for none. */
export async function readAssetCaptions(assetId: string): Promise<string | null> {
  const asset = await writer().asset.findUnique({ where: { id: assetId }, select: { captions: true } });
  return asset?.captions || null;
}

/** The file that stands for an asset now, as it was uploaded; null for none. */
export async function readAssetFile(assetId: string) {
  const asset = await writer().asset.findUnique({
    where: { id: assetId },
    select: {
      kind: true,
      file: { select: { hash: true, bytes: true, name: true, mimeType: true } },
    },
  });
  return asset?.file ? { kind: asset.kind, ...asset.file, bytes: Number(asset.file.bytes) } : null;
}
