import type { Prisma } from "#platform/db/generated/client.ts";
import type { LivePicture } from "#site/assets/live-picture.ts";
import type { AssetView } from "./asset-view.ts";
import { describedSelect } from "./described-select-store.ts";

export const assetSelect = {
  ...describedSelect,
  binnedAt: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  file: {
    select: {
      name: true,
      mimeType: true,
      bytes: true,
      width: true,
      height: true,
      durationMs: true,
      isAnimated: true,
      placeholder: true,
    },
  },
} satisfies Prisma.AssetSelect;

type Row = Prisma.AssetGetPayload<{ select: typeof assetSelect }>;

/** An asset as lists show it; null while it has no file. */
export function showAsset(
  row: Row,
  { picture, isLive }: { picture: LivePicture | null; isLive: boolean },
): AssetView | null {
  const { file, focalX, focalY, binnedAt, createdAt, createdBy, takenAt, expiresAt, ...rest } = row;
  if (!file) return null;
  return {
    ...rest,
    takenAt: takenAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    focal: { x: focalX, y: focalY },
    file: { ...file, bytes: Number(file.bytes) },
    picture,
    isLive,
    isBinned: binnedAt !== null,
    createdAt: createdAt.toISOString(),
    createdBy: createdBy.name,
  };
}
