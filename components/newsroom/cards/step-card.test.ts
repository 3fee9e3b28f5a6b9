import { expect, test } from "vitest";
import { type Step, stepCard } from "./step-card.ts";

const columns = [["a", "b", "c"], [], ["d"], ["e", "f"]];

test.each<[string | null, Step, string | null]>([
  ["a", "ArrowDown", "b"],
  ["a", "ArrowUp", null],
  ["c", "ArrowDown", null],
  ["c", "ArrowRight", "d"],
  ["d", "ArrowLeft", "a"],
  ["d", "ArrowRight", "e"],
  ["f", "ArrowRight", null],
  [null, "ArrowDown", "a"],
  ["gone", "ArrowLeft", "a"],
])("from %s, %s leads to %s", (from, step, to) => {
  expect(stepCard(columns, from, step)).toBe(to);
});

test("where there is nothing, nothing is gone to", () => {
  expect(stepCard([[], []], null, "ArrowDown")).toBeNull();
});
