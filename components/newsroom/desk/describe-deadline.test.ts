import { expect, test } from "vitest";
import { describeDeadline } from "./describe-deadline.ts";

const now = new Date("2026-11-24T12:00:00Z");

test.each([
  ["2026-11-24T14:59:00Z", "23:59"],
  ["2026-11-24T15:00:00Z", "tomorrow 00:00"],
  ["2026-11-23T14:59:00Z", "yesterday 23:59"],
  ["2026-12-31T09:00:00Z", "Dec. 31, 18:00"],
  ["2027-01-01T09:00:00Z", "Jan. 1, 2027, 18:00"],
])("%s is %s in Seoul", (at, words) => {
  expect(describeDeadline(at, now, "Asia/Seoul")).toBe(words);
});
