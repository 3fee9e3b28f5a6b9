import { describe, expect, test } from "vitest";
import { recogniseWire } from "./recognise-wire.ts";
import type { PaperHints } from "./wire-copy.ts";

const paper: PaperHints = { timeZone: "Asia/Seoul", language: "en", today: "2026-03-10" };
const read = (line: string, hints = paper) =>
  recogniseWire({ text: `Harbor clock stops\n\n${line}\n\nThe clock stopped.\n\nNobody saw.` }, hints);

describe("a time stamp", () => {
  test.each([
    ["Jan. 25, 2017 - 20:06", "2017-01-25T20:06", "Asia/Seoul", "2017-01-25T11:06:00Z"],
    ["2017-01-25 20:06", "2017-01-25T20:06", "Asia/Seoul", "2017-01-25T11:06:00Z"],
    ["2017/01/25 20:06", "2017-01-25T20:06", "Asia/Seoul", "2017-01-25T11:06:00Z"],
    ["2017.01.25. 오후 8:06", "2017-01-25T20:06", "Asia/Seoul", "2017-01-25T11:06:00Z"],
    ["입력 2017. 1. 25. 오전 12:06", "2017-01-25T00:06", "Asia/Seoul", "2017-01-24T15:06:00Z"],
    ["2017년 1월 25일 20시 6분", "2017-01-25T20:06", "Asia/Seoul", "2017-01-25T11:06:00Z"],
    ["25.01.2017 20:06", "2017-01-25T20:06", "Asia/Seoul", "2017-01-25T11:06:00Z"],
    ["25 January 2017, 8:06 p.m. GMT", "2017-01-25T20:06", "UTC", "2017-01-25T20:06:00Z"],
    [
      "Wednesday, January 25, 2017 at 8:06 PM EST",
      "2017-01-25T20:06",
      "America/New_York",
      "2017-01-26T01:06:00Z",
    ],
    ["2017-01-25T20:06:33+09:00", "2017-01-25T20:06", "+09:00", "2017-01-25T11:06:00Z"],
    ["2017-01-25T20:06:33Z", "2017-01-25T20:06", "UTC", "2017-01-25T20:06:00Z"],
    ["Updated 20:06 KST, Jan 25 2017", "2017-01-25T20:06", "Asia/Seoul", "2017-01-25T11:06:00Z"],
    [
      "Published : Jan 25, 2017 - 20:06 Updated : Jan 26, 2017 - 09:00",
      "2017-01-25T20:06",
      "Asia/Seoul",
      "2017-01-25T11:06:00Z",
    ],
    ["1140 GMT", "2026-03-10T11:40", "UTC", "2026-03-10T11:40:00Z"],
    ["14:05 EST", "2026-03-10T14:05", "-05:00", "2026-03-10T19:05:00Z"],
    ["Jan. 25, 2017 1140 UTC+2", "2017-01-25T11:40", "+02:00", "2017-01-25T09:40:00Z"],
    ["Dec 31, 23:59", "2025-12-31T23:59", "Asia/Seoul", "2025-12-31T14:59:00Z"],
  ])("%s is read", (line, local, zone, instant) => {
    expect(read(line).stamp).toMatchObject({ local, zone, instant });
  });

  test.each([
    "2017-13-45 20:06",
    "2017-02-30 20:06",
    "2017-01-25 25:06",
    "Jan. 25, 2017 - 20:06 in the harbor",
    "20:06",
  ])("%s is not one, and stays in the body", (line) => {
    const copy = read(line);
    expect(copy.stamp).toBeNull();
    expect(JSON.stringify(copy.blocks)).toContain(line);
  });

  test("a zone that had to be inferred is said to be", () => {
    const copy = read("2017-01-25 20:06");
    expect(copy.stamp?.zoneInferred).toBe(true);
    const note = "No zone in the copy: taken as Asia/Seoul, the paper's own";
    expect(copy.findings).toContainEqual({
      field: "stamp",
      shown: "2017-01-25 20:06 Asia/Seoul",
      from: "2017-01-25 20:06",
      note,
    });
    expect(read("2017-01-25 20:06 KST").stamp?.zoneInferred).toBe(false);
  });

  test("a time skipped in spring moves on and one that comes twice in autumn is the first, both with a note", () => {
    const paris: PaperHints = { ...paper, timeZone: "Europe/Paris" };
    const spring = read("2017-03-26 02:30", paris);
    expect(spring.stamp).toMatchObject({ local: "2017-03-26T03:30", instant: "2017-03-26T01:30:00Z" });
    expect(spring.findings.find(({ field }) => field === "stamp")?.note).toContain("skipped");
    const autumn = read("2017-10-29 02:30", paris);
    expect(autumn.stamp).toMatchObject({ local: "2017-10-29T02:30", instant: "2017-10-29T00:30:00Z" });
    expect(autumn.findings.find(({ field }) => field === "stamp")?.note).toContain("twice");
  });
});

describe("a byline", () => {
  const names = (line: string) =>
    read(line).bylines.map((byline) =>
      [...byline.names.map((name) => `${name.text}/${name.role}/${name.script}`), byline.role].join(" "),
    );
  test.each([
    ["By 줄리 잭슨 (Julie Jackson)", ["줄리 잭슨/native/Hang Julie Jackson/romanised/Latn "]],
    ["By Julie Jackson (줄리 잭슨)", ["줄리 잭슨/native/Hang Julie Jackson/romanised/Latn "]],
    ["BY ANA PETREL", ["ANA PETREL/native/Latn "]],
    [
      "By Ana Petrel and Ludwig van der Marsh",
      ["Ana Petrel/native/Latn ", "Ludwig van der Marsh/native/Latn "],
    ],
    [
      "By Ana Petrel in Oslo and Finn O’Weir in Paris",
      ["Ana Petrel/native/Latn in Oslo", "Finn O’Weir/native/Latn in Paris"],
    ],
    ["By Ana Petrel, Washington Bureau Chief", ["Ana Petrel/native/Latn "]],
    ["By Ana Petrel in Washington, D.C.", ["Ana Petrel/native/Latn in Washington, D.C."]],
    ["By Ana Petrel (AP)", ["Ana Petrel/native/Latn "]],
    ["홍길동 기자", ["홍길동/native/Hang "]],
    ["홍길동·김철수 특파원", ["홍길동/native/Hang 특파원", "김철수/native/Hang 특파원"]],
    ["줄리 잭슨 기자", ["줄리 잭슨/native/Hang "]],
    ["홍길동(洪吉童) 기자", ["홍길동/native/Hang 洪吉童/native/Hani "]],
    ["By Анна Петрова (Anna Petrova)", ["Анна Петрова/native/Cyrl Anna Petrova/romanised/Latn "]],
  ])("%s is read", (line, expected) => {
    expect(names(line)).toEqual(expected);
  });

  test.each([
    "By land, sea and air",
    "By Monday the harbor was full",
    "By the time it stopped",
    "By Christmas",
    "한 기자",
    "그는 오래된 신문사의 기자",
  ])("%s is not one, and stays in the body", (line) => {
    const copy = read(line);
    expect(copy.bylines).toEqual([]);
    expect(JSON.stringify(copy.blocks)).toContain(line);
  });

  test("a person credited twice is one person", () => {
    const text =
      "Clock stops\n\nBy Ana Petrel\n\nIt stopped.\n\nNobody saw.\n\nReporting by Ana Petrel; Editing by Hugo Marsh";
    expect(recogniseWire({ text }, paper).bylines.map(({ role }) => role)).toEqual(["", "edited"]);
  });
});
