import type { CutName } from "./live-picture.ts";

export interface CropBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

const SHAPES: Record<CutName, number | null> = { full: null, "16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1 };

/**
 * The largest crop of a shape in a picture, in whole pixels, with the focal point (fractions of width and height) as
 * near to its middle as the edges allow.
 */
export function fitCrop(
  size: { width: number; height: number },
  name: CutName,
  focal: { x: number; y: number },
): CropBox {
  const shape = SHAPES[name];
  if (shape === null) return { left: 0, top: 0, ...size };
  const width = Math.max(1, Math.min(size.width, Math.round(size.height * shape)));
  const height = Math.max(1, Math.min(size.height, Math.round(size.width / shape)));
  const place = (whole: number, part: number, at: number) =>
    Math.max(0, Math.min(whole - part, Math.round(whole * at - part / 2)));
  return {
    left: place(size.width, width, focal.x),
    top: place(size.height, height, focal.y),
    width,
    height,
  };
}
