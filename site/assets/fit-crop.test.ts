import { expect, test } from "vitest";
import { fitCrop } from "./fit-crop.ts";

const middle = { x: 0.5, y: 0.5 };

test.each([
  [{ width: 6000, height: 4000 }, "full", middle, { left: 0, top: 0, width: 6000, height: 4000 }],
  [{ width: 6000, height: 4000 }, "16:9", middle, { left: 0, top: 313, width: 6000, height: 3375 }],
  [{ width: 6000, height: 4000 }, "1:1", middle, { left: 1000, top: 0, width: 4000, height: 4000 }],
  [
    { width: 6000, height: 4000 },
    "1:1",
    { x: 0.9, y: 0.1 },
    { left: 2000, top: 0, width: 4000, height: 4000 },
  ],
  [{ width: 1000, height: 3000 }, "4:3", { x: 0.5, y: 1 }, { left: 0, top: 2250, width: 1000, height: 750 }],
  [{ width: 1, height: 1 }, "16:9", middle, { left: 0, top: 0, width: 1, height: 1 }],
] as const)("a crop of %j to %s about %j", (size, name, focal, box) => {
  expect(fitCrop(size, name, focal)).toEqual(box);
});
