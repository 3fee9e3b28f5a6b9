import { expect, test } from "vitest";
import { clockWords, dayWords, localTimeIn, weekWords } from "./calendar-words.ts";

test("a day and a week are said in house style", () => {
  expect(dayWords("2026-11-23")).toEqual({ weekday: "Mon", date: "Nov. 23", full: "Monday, Nov. 23" });
  expect(weekWords(["2026-11-23", "2026-11-29"])).toBe("Nov. 23 – Nov. 29, 2026");
  expect(weekWords(["2026-12-28", "2027-01-03"])).toBe("Dec. 28, 2026 – Jan. 3, 2027");
});

test("an instant is told by the clock of its zone, before and after a change", () => {
  expect(clockWords("2026-03-08T06:59:00Z", "America/New_York")).toBe("01:59");
  expect(clockWords("2026-03-08T07:00:00Z", "America/New_York")).toBe("03:00");
  expect(localTimeIn("2026-11-01T06:30:00Z", "America/New_York").local).toBe("2026-11-01T01:30");
});
