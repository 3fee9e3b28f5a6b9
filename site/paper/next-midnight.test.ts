import { expect, test } from "vitest";
import { nextMidnight } from "./next-midnight.ts";

test.each([
  ["2026-11-24T03:00:00Z", "Asia/Seoul", "2026-11-24T15:00:00.000Z"],
  ["2026-11-24T15:00:00Z", "Asia/Seoul", "2026-11-25T15:00:00.000Z"],
  ["2026-10-25T00:30:00Z", "Europe/Paris", "2026-10-25T23:00:00.000Z"],
  ["2026-11-24T11:00:00Z", "Pacific/Chatham", "2026-11-25T10:15:00.000Z"],
])("after %s in %s comes %s", (now, zone, midnight) => {
  expect(nextMidnight(new Date(now), zone).toISOString()).toBe(midnight);
});
