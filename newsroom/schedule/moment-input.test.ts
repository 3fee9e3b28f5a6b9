import { describe, expect, test } from "vitest";
import { isZone, momentInput, readMoment, writeMoment } from "./moment-input.ts";

const read = (local: string, zone: string, offset: string | null = null) =>
  readMoment({ local, zone, offset });

describe("a time that clocks jump over", () => {
  test.each([
    ["Europe/Berlin", "2027-03-28T02:30", "2027-03-28T01:59", "2027-03-28T03:00"],
    ["America/New_York", "2027-03-14T02:00", "2027-03-14T01:59", "2027-03-14T03:00"],
    ["Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T01:59", "2026-10-04T02:30"],
    ["Pacific/Chatham", "2026-09-27T03:00", "2026-09-27T02:44", "2026-09-27T03:45"],
    ["Africa/Cairo", "2027-04-30T00:20", "2027-04-29T23:59", "2027-04-30T01:00"],
  ])("in %s, %s, has the valid times %s and %s beside it", (zone, local, before, after) => {
    expect(read(local, zone)).toEqual({ kind: "skipped", before, after });
    for (const near of [before, after]) expect(read(near, zone).kind).toBe("at");
  });

  test("is a whole day where a country crossed the date line", () => {
    expect(read("2011-12-30T12:00", "Pacific/Apia")).toEqual({
      kind: "skipped",
      before: "2011-12-29T23:59",
      after: "2011-12-31T00:00",
    });
  });
});

describe("a time that comes twice", () => {
  test.each([
    [
      "Europe/Berlin",
      "2026-10-25T02:30",
      "+02:00",
      "+01:00",
      "2026-10-25T00:30:00.000Z",
      "2026-10-25T01:30:00.000Z",
    ],
    [
      "America/New_York",
      "2026-11-01T01:15",
      "-04:00",
      "-05:00",
      "2026-11-01T05:15:00.000Z",
      "2026-11-01T06:15:00.000Z",
    ],
    [
      "Australia/Lord_Howe",
      "2027-04-04T01:45",
      "+11:00",
      "+10:30",
      "2027-04-03T14:45:00.000Z",
      "2027-04-03T15:15:00.000Z",
    ],
  ])("in %s, %s, is asked about and then is what was chosen", (zone, local, first, second, one, other) => {
    expect(read(local, zone)).toEqual({ kind: "twice", first, second });
    expect(read(local, zone, first)).toEqual({ kind: "at", at: new Date(one), offset: first });
    expect(read(local, zone, second)).toEqual({ kind: "at", at: new Date(other), offset: second });
    expect(read(local, zone, "+00:00").kind).toBe("twice");
  });
});

test.each([
  ["2026-11-24T06:00", "Asia/Seoul", "2026-11-23T21:00:00.000Z"],
  ["2026-11-24T06:00:07", "Asia/Seoul", "2026-11-23T21:00:07.000Z"],
  ["2026-11-24T06:00", "Asia/Kathmandu", "2026-11-24T00:15:00.000Z"],
  ["2026-07-01T06:00", "Pacific/Chatham", "2026-06-30T17:15:00.000Z"],
])("%s in %s is one moment, and is written back as it was", (local, zone, at) => {
  expect(read(local, zone)).toMatchObject({ kind: "at", at: new Date(at) });
  expect(writeMoment(at, zone).local).toBe(local);
  // An offset that was chosen for another time of the year does no harm where nothing is ambiguous.
  expect(read(local, zone, "+11:11")).toMatchObject({ at: new Date(at) });
});

test("both moments of a repeated time are written so that they are read back", () => {
  for (const at of ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]) {
    expect(readMoment(writeMoment(at, "Europe/Berlin"))).toMatchObject({ kind: "at", at: new Date(at) });
  }
});

test.each([
  "",
  "+09:00",
  "KST-9",
  "Mars/Olympus",
  "Asia/Seoul ",
  "../etc/passwd",
  "Asia/Seoul[u-ca=gregory]",
])("%j is no zone", (zone) => {
  expect(isZone(zone)).toBe(false);
  expect(read("2026-11-24T06:00", zone).kind).toBe("not_a_time_zone");
});

test.each(["2026-02-30T06:00", "2026-11-24T24:00", "2026-13-01T06:00"])("%s is no time", (local) => {
  expect(read(local, "Asia/Seoul").kind).toBe("not_a_time");
});

test("what is not written as a time is refused before it is read", () => {
  for (const local of ["", "tomorrow", "2026-11-24", "2026-11-24T06:00Z", "+020000-01-01T00:00"]) {
    expect(momentInput.safeParse({ local, zone: "Asia/Seoul" }).success, local).toBe(false);
  }
});
