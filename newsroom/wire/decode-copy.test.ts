import { describe, expect, test } from "vitest";
import { decodeCopy } from "./decode-copy.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("decoding a dropped file", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode("한글 text"), "한글 text", "utf-8"],
    ["UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, 0x61), "a", "utf-8"],
    ["UTF-16 little-endian", bytes(0xff, 0xfe, 0x61, 0, 0x5c, 0xd5), "a한", "utf-16le"],
    ["UTF-16 big-endian", bytes(0xfe, 0xff, 0, 0x61, 0xd5, 0x5c), "a한", "utf-16be"],
    ["EUC-KR", bytes(0xc7, 0xd1, 0xb1, 0xdb, 0x0a), "한글\n", "euc-kr"],
    ["CP949 beyond EUC-KR", bytes(0x8c, 0x63, 0x20, 0x94, 0xee), "똠 뷁", "euc-kr"],
    ["Windows-1252", bytes(0x93, 0x48, 0x69, 0x94, 0x20, 0x97), "“Hi” —", "windows-1252"],
    ["nothing", bytes(), "", "utf-8"],
  ])("%s is recognised", (_, copy, text, encoding) => {
    expect(decodeCopy(copy)).toEqual({ text, encoding });
  });

  test.each([
    ["a PDF", new TextEncoder().encode("%PDF-1.7 and words")],
    ["a zip", bytes(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ["an old Word file", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d)],
    ["zeros", new Uint8Array(64)],
    ["zeros among letters", bytes(0x61, 0, 0, 0x62, 0x63, 0x64, 0, 0x65, 0x66)],
    ["all byte values", Uint8Array.from({ length: 255 }, (_, at) => at + 1)],
    ["control bytes", Uint8Array.from({ length: 200 }, (_, at) => 1 + (at % 8))],
  ])("%s is refused as binary", (_, copy) => {
    expect(decodeCopy(copy)).toEqual({ refused: "binary" });
  });

  test("UTF-8 with one damaged byte stays UTF-8 and shows where the byte was", () => {
    const copy = new TextEncoder().encode("한글로 쓴 긴 기사 본문");
    copy[4] = 0xff;
    expect(decodeCopy(copy)).toMatchObject({ encoding: "utf-8" });
  });
});
