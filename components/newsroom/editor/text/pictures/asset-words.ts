import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { type CutName, renditionPath, renditionWidths } from "#site/assets/live-picture.ts";
import type { PlacedPicture } from "#site/assets/placed-picture.ts";

/** What an asset is called where it is listed. */
export function assetName({ title, caption, file }: AssetView): string {
  return title || caption || file.name;
}

/** Why readers would not get to see it now; empty when they would. */
export function assetWarning(asset: AssetView, now: Date): string {
  if (asset.isBinned) return "In the bin: it cannot go out.";
  if (asset.expiresAt !== null && new Date(asset.expiresAt) <= now) return "The rights have run out.";
  return asset.allowedUses.includes("web") ? "" : "Not to be used on the web.";
}

/** A crop about as wide as this, for the newsroom; null for what is no picture. */
export function assetPreview({ picture }: AssetView, crop: CutName, about: number): string | null {
  const cut = picture?.cuts[crop];
  if (!cut) return null;
  const widths = renditionWidths(cut);
  const width = widths.find((candidate) => candidate >= about) ?? widths.at(-1) ?? cut.width;
  return renditionPath(cut, width, "webp", "/api/v1/media");
}

/** A picture as a story begins to show it: with what the library says of it. */
export function placedOf({ id, caption, credit, alt, isDecorative }: AssetView): PlacedPicture {
  return { assetId: id, caption, credit, alt, isDecorative };
}
