import { FileAudio, FileText, FileVideo, ImageOff } from "lucide-react";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { type CutName, renditionPath, renditionWidths } from "#site/assets/live-picture.ts";

interface AssetImageProps {
  asset: Pick<AssetView, "kind" | "picture">;
  cut?: CutName;
  /** The widest it is shown, in CSS pixels. */
  most: number;
  /** As the `sizes` of an image. */
  sizes: string;
  alt?: string;
  isEager?: boolean;
}

const BASE = "/api/v1/media";
const icons = { picture: ImageOff, audio: FileAudio, video: FileVideo, document: FileText } as const;

/** A picture from the newsroom's own addresses, live or not; a sign for what cannot be shown. */
export function AssetImage({ asset, cut = "full", most, sizes, alt = "", isEager = false }: AssetImageProps) {
  const crop = asset.picture?.cuts[cut];
  if (!crop) {
    const Icon = icons[asset.kind];
    return (
      <span className="asset-sign">
        <Icon size={40} strokeWidth={1.25} aria-hidden="true" />
      </span>
    );
  }
  const widths = renditionWidths(crop);
  // Twice as wide for dense screens, and one more for what lies between.
  const enough = widths.find((width) => width >= most * 2) ?? widths.at(-1) ?? crop.width;
  const shown = widths.filter((width) => width <= enough);
  const set = shown.map((width) => `${renditionPath(crop, width, "webp", BASE)} ${width}w`).join(", ");
  return (
    <picture>
      <source type="image/webp" srcSet={set} sizes={sizes} />
      <img
        src={renditionPath(crop, enough, "jpg", BASE)}
        width={crop.width}
        height={crop.height}
        alt={alt}
        loading={isEager ? "eager" : "lazy"}
        decoding="async"
      />
    </picture>
  );
}
