import { describe, expect, test } from "vitest";
import { formatDay, formatStamp } from "./format-stamp.ts";

describe("the time at the head of a story", () => {
  test.each([
    ["2017-01-25T11:06:00Z", "Asia/Seoul", "en", "Jan. 25, 2017 - 20:06", "2017-01-25T20:06:00+09:00"],
    ["2017-01-25T11:06:00Z", "Asia/Seoul", "ko", "2017.01.25. 20:06", "2017-01-25T20:06:00+09:00"],
    ["2017-01-25T15:30:00Z", "Asia/Seoul", "en", "Jan. 26, 2017 - 00:30", "2017-01-26T00:30:00+09:00"],
    ["2024-03-10T07:05:09Z", "America/New_York", "en", "March 10, 2024 - 03:05", "2024-03-10T03:05:09-04:00"],
    ["2024-05-01T00:00:00Z", "UTC", "en", "May 1, 2024 - 00:00", "2024-05-01T00:00:00+00:00"],
    ["2024-09-05T20:15:00Z", "Pacific/Chatham", "en", "Sept. 6, 2024 - 09:00", "2024-09-06T09:00:00+12:45"],
  ] as const)("%s in %s (%s)", (instant, zone, language, text, machine) => {
    expect(formatStamp(instant, zone, language)).toMatchObject({ text, machine });
  });

  test("says its zone as it is called on that day", () => {
    expect(formatStamp("2017-01-25T11:06:00Z", "Asia/Seoul", "en")).toMatchObject({
      zone: "GMT+9",
      zoneName: "Korean Standard Time",
    });
    expect(formatStamp("2024-07-01T11:06:00Z", "America/New_York", "en")).toMatchObject({ zone: "EDT" });
    expect(formatStamp("2017-01-25T11:06:00Z", "Asia/Seoul", "ko").zoneName).toMatch(/한.*국 표준시$/);
  });

  test("refuses what is no instant and no zone", () => {
    expect(() => formatStamp("yesterday", "Asia/Seoul", "en")).toThrow(RangeError);
    expect(() => formatStamp("2017-01-25T11:06:00Z", "Mars/Olympus", "en")).toThrow(RangeError);
  });
});

test.each([
  ["en", "Thursday, Jan. 26, 2017"],
  ["ko", "2017년 1월 26일 목요일"],
] as const)("the day in the paper's zone (%s)", (language, text) => {
  expect(formatDay("2017-01-25T20:06:00Z", "Asia/Seoul", language)).toEqual({ text, machine: "2017-01-26" });
});
