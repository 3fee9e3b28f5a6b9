import { expect, test } from "vitest";
import { stepGrid } from "./step-grid.ts";

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 6, 6],
  ["ArrowLeft", 0, 0],
  ["ArrowDown", 1, 4],
  ["ArrowDown", 5, 5],
  ["ArrowUp", 4, 1],
  ["ArrowUp", 2, 2],
  ["Home", 5, 0],
  ["End", 1, 6],
  ["a", 1, null],
])("in a grid of seven, three wide, %s at %i leads to %s", (key, place, next) => {
  expect(stepGrid(key, { place, count: 7, columns: 3 })).toBe(next);
});
