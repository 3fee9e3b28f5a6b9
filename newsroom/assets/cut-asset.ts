import type { Transaction } from "#platform/db/writer.ts";
import { sign } from "#platform/signature.ts";
import { type CropBox, fitCrop } from "#site/assets/fit-crop.ts";
import { CUT_NAMES, type CutName } from "#site/assets/live-picture.ts";

/** Where an editor puts a crop; `box: null` lets it follow the focal point again. */
export interface PlacedCrop {
  name: CutName;
  box: CropBox | null;
}

/**
 * Makes the current crops of a picture anew: after its upload, and whenever its file, focal point, a placed crop, its
 * credit or its copyright changed. What has not changed keeps its address. Crops that editors placed stay, through a new
 * file too when that is as large as the one before. Nothing for assets that are no pictures.
 */
export async function cutAsset(
  tx: Transaction,
  assetId: string,
  placing: PlacedCrop | null = null,
): Promise<void> {
  const asset = await tx.asset.findUniqueOrThrow({
    where: { id: assetId },
    select: {
      kind: true,
      focalX: true,
      focalY: true,
      credit: true,
      copyright: true,
      file: { select: { id: true, width: true, height: true } },
      cuts: {
        where: { isCurrent: true },
        select: {
          key: true,
          name: true,
          left: true,
          top: true,
          width: true,
          height: true,
          isPlaced: true,
          file: { select: { width: true, height: true } },
        },
      },
    },
  });
  const { file, credit, copyright } = asset;
  if (asset.kind !== "picture" || !file?.width || !file.height) return;
  const size = { width: file.width, height: file.height };
  const wanted = CUT_NAMES.map((name) => {
    const placed = placing?.name === name ? placing.box : placedBefore(asset.cuts, name, size);
    const box = placed ?? fitCrop(size, name, { x: asset.focalX, y: asset.focalY });
    const cut = { fileId: file.id, name, ...box, credit, copyright, isPlaced: placed !== null };
    return { ...cut, assetId, key: keyOf(cut) };
  });
  const keys = wanted.map(({ key }) => key);
  if (asset.cuts.length === keys.length && asset.cuts.every(({ key }) => keys.includes(key))) return;
  // One of a name is current: the old ones step back before the new ones come.
  await tx.assetCut.updateMany({
    where: { assetId, isCurrent: true, key: { notIn: keys } },
    data: { isCurrent: false },
  });
  await tx.assetCut.createMany({ data: wanted, skipDuplicates: true });
  await tx.assetCut.updateMany({ where: { key: { in: keys }, isCurrent: false }, data: { isCurrent: true } });
}

type KnownCut = CropBox & {
  name: string;
  isPlaced: boolean;
  file: { width: number | null; height: number | null };
};

function placedBefore(
  cuts: KnownCut[],
  name: CutName,
  size: { width: number; height: number },
): CropBox | null {
  const cut = cuts.find((known) => known.name === name && known.isPlaced);
  if (!cut || cut.file.width !== size.width || cut.file.height !== size.height) return null;
  const { left, top, width, height } = cut;
  return { left, top, width, height };
}

/** Whoever knows everything of a crop but the paper's secret does not know its address. */
function keyOf({
  fileId,
  name,
  left,
  top,
  width,
  height,
  credit,
  copyright,
  isPlaced,
}: CropBox & { fileId: string; name: string; credit: string; copyright: string; isPlaced: boolean }): string {
  const text = JSON.stringify([fileId, name, left, top, width, height, credit, copyright, isPlaced]);
  return sign(text, "picture address");
}
