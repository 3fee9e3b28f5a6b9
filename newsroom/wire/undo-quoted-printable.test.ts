import { expect, test } from "vitest";
import { undoQuotedPrintable } from "./undo-quoted-printable.ts";

test.each([
  ["a dash in bytes", "gates=E2=80=94and", "gates—and"],
  ["bytes over a soft line end", "gates=E2=80=\n=94and", "gates—and"],
  ["two soft line ends", "the tra=\nm line is ba=\r\nck", "the tram line is back"],
  ["narrow codes beside wide ones", "=E2=80=9Ca=3Db=E2=80=9D", "“a=b”"],
  ["Hangul in UTF-8", "=ED=95=9C=EA=B8=80", "한글"],
  ["Hangul in EUC-KR, with a soft line end", "=C7=D1=B1=DB=20=\n=B1=E2=BB=E7", "한글 기사"],
])("%s is undone", (_, coded, plain) => {
  expect(undoQuotedPrintable(coded)).toBe(plain);
});

test.each([
  ["an address", "https://paper.example/?id=20&page=3D"],
  ["an equation", "x=20 and y=3"],
  ["one line ending in an equals sign", "the sum is =\n12"],
  ["bytes that are no character", "a=FFb=C3 c"],
])("%s is left as it is", (_, text) => {
  expect(undoQuotedPrintable(text)).toBe(text);
});
