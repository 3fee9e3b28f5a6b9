import { expect, test } from "vitest";
import { authorPath, readSegment, sectionPath, storyPath } from "./public-path.ts";

test("Hangul is percent-encoded in every path", () => {
  expect(storyPath("world", "북한-미사일")).toBe("/world/%EB%B6%81%ED%95%9C-%EB%AF%B8%EC%82%AC%EC%9D%BC");
  expect(sectionPath("세계")).toBe("/%EC%84%B8%EA%B3%84");
  expect(authorPath("줄리")).toBe("/authors/%EC%A4%84%EB%A6%AC");
});

test.each([
  ["plain", "plain"],
  ["Mixed-Case", "mixed-case"],
  ["%EB%B6%81%ED%95%9C", "북한"],
  ["북한", "북한"],
  ["북한".normalize("NFD"), "북한"],
  ["%E0%A4%A", null],
  ["a%00b", null],
  ["a%20b", null],
  ["a%2Fb", null],
  ["'; drop", null],
  ["", null],
  ["x".repeat(301), null],
])("the segment %j is read as %j", (segment, expected) => {
  expect(readSegment(segment)).toBe(expected);
});
