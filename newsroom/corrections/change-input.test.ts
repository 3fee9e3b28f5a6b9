import { expect, test } from "vitest";
import { storyLimits } from "../stories/limits-input.ts";
import { changeInput } from "./change-input.ts";

const correction = (text: unknown) => changeInput.safeParse({ kind: "correction", text });

test.each([
  ["It was three boats.", "It was three boats."],
  ["  Two lines,\n\nmade one.\u202e ", "Two lines, made one."],
  ["정정합니다. 배는 세 척이었습니다.", "정정합니다. 배는 세 척이었습니다."],
  ["القارب", "القارب"],
  ["x".repeat(storyLimits.correction), "x".repeat(storyLimits.correction)],
])("%j is a text for readers", (text, kept) => {
  expect(correction(text).data).toEqual({ kind: "correction", text: kept });
});

test.each([
  ["", "empty"],
  [" \n\t", "empty"],
  ["\u200b\u2060", "empty"],
  ["…", "empty"],
  ["x".repeat(storyLimits.correction + 1), "too_long"],
])("%j is none: %s", (text, reason) => {
  expect(correction(text).error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [["text"], reason],
  ]);
});

test.each([
  { kind: "correction" },
  { kind: "oops", text: "Of no known kind." },
  { text: "Of no kind." },
  "updated",
])("%j is not understood", (change) => {
  expect(changeInput.safeParse(change).success).toBe(false);
});
