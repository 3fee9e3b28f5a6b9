import { expect, test } from "vitest";
import { shiftDeadline } from "./shift-deadline.ts";

test.each([
  // The clock stays what it is over a change of clocks, though the days between are 23 or 25 hours long.
  ["2026-03-07T18:00", "America/New_York", "2026-03-08", "America/New_York", "2026-03-08T18:00"],
  ["2026-10-31T18:00", "America/New_York", "2026-11-01", "America/New_York", "2026-11-01T18:00"],
  ["2026-11-24T09:00", "Asia/Seoul", "2026-12-31", "Asia/Seoul", "2026-12-31T09:00"],
  // Due at 23:00 in New York, which is the next day in Seoul.
  ["2026-11-24T23:00", "America/New_York", "2026-11-27", "Asia/Seoul", "2026-11-26T23:00"],
  ["2026-11-24T05:00", "America/New_York", "2026-11-27", "Asia/Seoul", "2026-11-27T05:00"],
  ["2026-11-24T05:00", "Asia/Seoul", "2026-11-27", "America/New_York", "2026-11-28T05:00"],
  // 00:30 in Seoul is the day before at 10:30 in New York by winter time, at 11:30 by summer time.
  ["2026-03-06T00:30", "Asia/Seoul", "2026-03-09", "America/New_York", "2026-03-10T00:30"],
  // An hour that the clocks leave out stays written as it is: the newsroom says that it does not exist.
  ["2026-03-07T02:30", "America/New_York", "2026-03-08", "America/New_York", "2026-03-08T02:30"],
])("%s in %s, put on %s in %s, is %s", (local, zone, day, paperZone, expected) => {
  expect(shiftDeadline({ local, zone }, day, paperZone)).toEqual({ local: expected, zone });
});
