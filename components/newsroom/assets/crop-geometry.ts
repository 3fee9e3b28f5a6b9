import type { CropBox } from "#newsroom/assets/crop-input.ts";

export interface Size {
  width: number;
  height: number;
}

/** So small a crop shows nothing any more. */
const LEAST = 16;

/** A crop moved by so many pixels, as far as the picture goes. */
export function moveBox(box: CropBox, by: { x: number; y: number }, size: Size): CropBox {
  return {
    ...box,
    left: between(0, Math.round(box.left + by.x), size.width - box.width),
    top: between(0, Math.round(box.top + by.y), size.height - box.height),
  };
}

/**
 * A crop drawn from one corner to another, in its shape (width by height) or free; it stays in the picture. `from` does
 * not move.
 */
export function drawBox(
  from: { x: number; y: number },
  to: { x: number; y: number },
  size: Size,
  shape: number | null,
): CropBox {
  const room = {
    width: to.x < from.x ? from.x : size.width - from.x,
    height: to.y < from.y ? from.y : size.height - from.y,
  };
  const wanted = { width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
  const fit = fitBox(wanted, room, shape);
  return {
    left: Math.round(to.x < from.x ? from.x - fit.width : from.x),
    top: Math.round(to.y < from.y ? from.y - fit.height : from.y),
    ...fit,
  };
}

/** A crop so much larger (pixels of width) about its middle, in its shape. */
export function growBox(box: CropBox, by: number, size: Size, shape: number | null): CropBox {
  const ratio = shape ?? box.width / box.height;
  const width = between(
    Math.min(LEAST, size.width),
    box.width + by,
    Math.min(size.width, size.height * ratio),
  );
  const grown = { width: Math.round(width), height: Math.min(size.height, Math.round(width / ratio)) };
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const at = { left: middle.x - grown.width / 2, top: middle.y - grown.height / 2 };
  return moveBox({ ...at, ...grown }, { x: 0, y: 0 }, size);
}

function fitBox(wanted: Size, room: Size, shape: number | null): Size {
  const least = { width: Math.min(LEAST, room.width), height: Math.min(LEAST, room.height) };
  if (shape === null) {
    return {
      width: Math.round(between(least.width, wanted.width, room.width)),
      height: Math.round(between(least.height, wanted.height, room.height)),
    };
  }
  const most = Math.min(room.width, room.height * shape);
  const width = Math.floor(
    between(Math.min(LEAST, most), Math.max(wanted.width, wanted.height * shape), most),
  );
  return { width, height: Math.max(1, Math.min(Math.floor(room.height), Math.round(width / shape))) };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
