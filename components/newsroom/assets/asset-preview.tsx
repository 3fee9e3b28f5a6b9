import type { AssetDetail, AssetView } from "#newsroom/assets/asset-view.ts";
import { renditionPath, renditionWidths } from "#site/assets/live-picture.ts";
import { AssetImage } from "./asset-image.tsx";
import { assetName } from "./asset-words.ts";

/** What is no picture, to be heard, seen or opened. */
export function AssetPreview({ asset }: { asset: AssetView }) {
  const source = `/api/v1/media/file/${asset.id}`;
  switch (asset.kind) {
    case "audio":
      return (
        // biome-ignore lint/a11y/useMediaCaption: the transcript stands beside it, and is what is being written
        <audio
          className="asset-player"
          controls
          preload="metadata"
          src={source}
          aria-label={assetName(asset)}
        />
      );
    case "video":
      return (
        // biome-ignore lint/a11y/useMediaCaption: the captions stand beside it, and are what is being written
        <video
          className="asset-player"
          controls
          preload="metadata"
          src={source}
          aria-label={assetName(asset)}
        />
      );
    default:
      return (
        <span className="asset-face">
          <AssetImage asset={asset} most={960} sizes="60rem" alt={asset.alt} isEager />
        </span>
      );
  }
}

/** Where the whole of a picture is to be had, however its crops are placed. */
export function wholePicture({ asset, crops }: AssetDetail): string {
  const whole = asset.picture?.cuts.full;
  if (!whole || crops.full.value) return `/api/v1/media/file/${asset.id}`;
  const widths = renditionWidths(whole);
  const width = widths.find((one) => one >= 1280) ?? widths.at(-1) ?? whole.width;
  return renditionPath(whole, width, "webp", "/api/v1/media");
}
