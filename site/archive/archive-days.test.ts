import { expect, test } from "vitest";
import { dayIn, readDate, spanOfDay, spanOfMonth } from "./archive-days.ts";

const hours = ({ since, until }: { since: Date; until: Date }) =>
  (until.getTime() - since.getTime()) / 3_600_000;

test("a moment belongs to the day the paper's own calendar shows", () => {
  expect(dayIn("2026-11-24T14:59:59.999Z", "Asia/Seoul")).toBe("2026-11-24");
  expect(dayIn("2026-11-24T15:00:00.000Z", "Asia/Seoul")).toBe("2026-11-25");
  expect(dayIn("2026-11-24T15:00:00.000Z", "America/New_York")).toBe("2026-11-24");
});

test("a day has as many hours as its clocks", () => {
  expect(hours(spanOfDay("2026-11-24", "Asia/Seoul"))).toBe(24);
  expect(hours(spanOfDay("2026-03-08", "America/New_York"))).toBe(23);
  expect(hours(spanOfDay("2026-11-01", "America/New_York"))).toBe(25);
  // At midnight the clocks go forward: the day begins at one.
  expect(spanOfDay("2018-11-04", "America/Sao_Paulo").since.toISOString()).toBe("2018-11-04T03:00:00.000Z");
});

test("days and months follow one another without a gap", () => {
  const zone = "Asia/Kathmandu";
  expect(spanOfDay("2026-12-31", zone).until).toEqual(spanOfDay("2027-01-01", zone).since);
  expect(spanOfMonth("2026-12", zone).until).toEqual(spanOfMonth("2027-01", zone).since);
  expect(spanOfMonth("2024-02", zone).since).toEqual(spanOfDay("2024-02-01", zone).since);
});

test("only days of the calendar, in one spelling, are read from an address", () => {
  expect(readDate("2026", "11")).toBe("2026-11");
  expect(readDate("2024", "02", "29")).toBe("2024-02-29");
  for (const [year, month, day] of [
    ["2026", "13"],
    ["2026", "00"],
    ["2026", "1"],
    ["0026", "11"],
    ["20260", "11"],
    ["2026", "02", "29"],
    ["2026", "11", "31"],
    ["2026", "11", "1"],
    ["2026", "11", "00"],
    ["２０２６", "11", "01"],
    ["2026", "11", "1'"],
  ] as const) {
    expect(readDate(year, month, day), `${year}-${month}-${day}`).toBeNull();
  }
});
