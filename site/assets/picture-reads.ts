import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { gatherCuts } from "./gather-cuts.ts";
import type { LivePicture } from "./live-picture.ts";

/**
 * Those of these pictures that readers may see now, by asset. A page that asks goes stale with each of them, also with
 * those that are not there yet.
 */
export async function readLivePictures(assetIds: string[]): Promise<Map<string, LivePicture>> {
  const wanted = [...new Set(assetIds)];
  reportTags(wanted.map((id) => `asset:${id}`));
  if (wanted.length === 0) return new Map();
  const [pictures, cuts] = await Promise.all([
    reader().liveAsset.findMany({
      where: { assetId: { in: wanted }, kind: "picture" },
      select: { assetId: true, placeholder: true, isAnimated: true, copyright: true, usageTerms: true },
    }),
    reader().liveCut.findMany({
      where: { assetId: { in: wanted }, isCurrent: true },
      select: { assetId: true, key: true, name: true, width: true, height: true },
    }),
  ]);
  return gatherCuts(pictures, cuts);
}
