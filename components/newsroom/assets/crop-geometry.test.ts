import { expect, test } from "vitest";
import { drawBox, growBox, moveBox } from "./crop-geometry.ts";

const size = { width: 1600, height: 1200 };

test.each([
  [
    { x: 50, y: -20 },
    { left: 150, top: 80 },
  ],
  [
    { x: -500, y: 9000 },
    { left: 0, top: 700 },
  ],
  [
    { x: 0.4, y: 0.6 },
    { left: 100, top: 101 },
  ],
])("a crop moved by %o stays in the picture, in whole pixels", (by, place) => {
  const box = { left: 100, top: 100, width: 500, height: 500 };
  expect(moveBox(box, by, size)).toEqual({ ...box, ...place });
});

test.each([
  [
    { x: 0, y: 0 },
    { x: 800, y: 100 },
    { left: 0, top: 0, width: 800, height: 450 },
  ],
  [
    { x: 1600, y: 1200 },
    { x: 800, y: 1190 },
    { left: 800, top: 750, width: 800, height: 450 },
  ],
  [
    { x: 800, y: 600 },
    { x: 9000, y: 9000 },
    { left: 800, top: 600, width: 800, height: 450 },
  ],
])("a wide crop drawn from %o to %o keeps its shape and its corner", (from, to, box) => {
  expect(drawBox(from, to, size, 16 / 9)).toEqual(box);
});

test("a free crop is as it is drawn, and never nothing", () => {
  expect(drawBox({ x: 10, y: 20 }, { x: 110, y: 50 }, size, null)).toEqual({
    left: 10,
    top: 20,
    width: 100,
    height: 30,
  });
  expect(drawBox({ x: 10, y: 20 }, { x: 10, y: 20 }, size, null)).toMatchObject({ width: 16, height: 16 });
});

test("a crop grows about its middle until it meets the edges", () => {
  const box = { left: 100, top: 100, width: 400, height: 400 };
  expect(growBox(box, 100, size, 1)).toEqual({ left: 50, top: 50, width: 500, height: 500 });
  expect(growBox(box, 9000, size, 1)).toEqual({ left: 0, top: 0, width: 1200, height: 1200 });
  expect(growBox(box, -9000, size, 1)).toMatchObject({ width: 16, height: 16 });
});
