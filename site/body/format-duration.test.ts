import { expect, test } from "vitest";
import { formatDuration } from "./format-duration.ts";

test.each([
  [200, "0:01"],
  [59_600, "1:00"],
  [125_000, "2:05"],
  [3_599_400, "59:59"],
  [3_725_000, "1:02:05"],
])("%i ms play for %s", (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});
