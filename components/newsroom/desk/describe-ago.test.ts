import { expect, test } from "vitest";
import { describeAgo } from "./describe-ago.ts";

const now = new Date("2026-11-24T12:00:00Z");

test.each([
  ["2026-11-24T11:59:30Z", "just now"],
  ["2026-11-24T12:00:20Z", "just now"],
  ["2026-11-24T11:59:00Z", "1 min ago"],
  ["2026-11-24T11:00:01Z", "59 min ago"],
  ["2026-11-24T11:00:00Z", "1 h ago"],
  ["2026-11-23T12:00:01Z", "23 h ago"],
  ["2026-11-23T12:00:00Z", "1 day ago"],
  ["2026-11-17T12:00:01Z", "6 days ago"],
  ["2026-11-17T12:00:00Z", "Nov. 17, 2026"],
  ["2025-12-31T20:00:00Z", "Jan. 1, 2026"],
])("%s was %s, told in Seoul", (instant, words) => {
  expect(describeAgo(instant, now, "Asia/Seoul")).toBe(words);
});
