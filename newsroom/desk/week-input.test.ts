import { expect, test } from "vitest";
import { readWeek } from "./week-input.ts";

const now = new Date("2026-11-24T20:00:00Z");

test("a week begins on the Monday in the paper's zone, where it may be another day already", () => {
  const seoul = readWeek(null, now, "Asia/Seoul");
  expect(seoul).toMatchObject({ today: "2026-11-25", previous: "2026-11-16", next: "2026-11-30" });
  expect([seoul.days[0], seoul.days[6]]).toEqual(["2026-11-23", "2026-11-29"]);
  expect(seoul.bounds[0]).toBe("2026-11-22T15:00:00Z");
  expect(readWeek(null, now, "America/New_York").today).toBe("2026-11-24");
});

test.each([
  ["2026-03-08", "America/New_York", 23],
  ["2026-11-01", "America/New_York", 25],
  // The clocks of Beirut go forward at midnight: the day begins at one.
  ["2026-03-29", "Asia/Beirut", 23],
])("%s in %s has %i hours", (day, zone, hours) => {
  const week = readWeek(day, now, zone);
  const place = week.days.indexOf(day);
  const [begin, end] = [week.bounds[place] ?? "", week.bounds[place + 1] ?? ""];
  expect((Date.parse(end) - Date.parse(begin)) / 3_600_000).toBe(hours);
  expect(new Set(week.days).size).toBe(7);
});

test.each(["", "2026-13-01", "2026-02-30", "yesterday", "0001-01-01", "+275760-09-14", "9999-12-31"])(
  "%j is this week",
  (day) => {
    expect(readWeek(day, now, "Asia/Seoul").days[0]).toBe("2026-11-23");
  },
);
