/** The crops every picture has: the whole of it, and one for each shape of the pages. */
export const CUT_NAMES = ["full", "16:9", "4:3", "1:1"] as const;
export type CutName = (typeof CUT_NAMES)[number];

/** The best first, as a `picture` element offers them; every browser can show the last. */
export const RENDITION_FORMATS = ["avif", "webp", "jpg"] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

const WIDTHS = [320, 480, 640, 960, 1280, 1920, 2560];

/** A crop and its size in pixels of the upright original. */
export interface PictureCut {
  /** The middle part of the addresses of its renditions. */
  key: string;
  width: number;
  height: number;
}

/** What a page needs of a picture besides what its story says about it. */
export interface LivePicture {
  assetId: string;
  cuts: Record<CutName, PictureCut>;
  /** A tiny picture as a data address; empty for none. */
  placeholder: string;
  /** A second of movement is no still: only WebP keeps it moving. */
  isAnimated: boolean;
  copyright: string;
  usageTerms: string;
}

/** The widths in pixels in which a crop can be had: never wider than it is, and as it is when that is small. */
export function renditionWidths(cut: Pick<PictureCut, "width">): number[] {
  const smaller = WIDTHS.filter((width) => width < cut.width);
  return cut.width <= (WIDTHS.at(-1) ?? 0) ? [...smaller, cut.width] : WIDTHS;
}

/**
 * Where a rendition is. `base` is `/media` for readers and `/api/v1/media` for the newsroom, which asks for a session
 * and shows what is not published as well.
 */
export function renditionPath(
  cut: Pick<PictureCut, "key">,
  width: number,
  format: RenditionFormat,
  base = "/media",
): string {
  return `${base}/${cut.key}/${width}.${format}`;
}
