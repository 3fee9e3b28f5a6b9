import { describe, expect, test } from "vitest";
import type { PublishedByline, PublishedName } from "../stories/published-story.ts";
import { bylineText, composeByline } from "./compose-byline.ts";

const julie: PublishedName[] = [
  { text: "줄리 잭슨", role: "native", script: "Hang", language: "ko" },
  { text: "Julie Jackson", role: "romanised", script: "Latn", language: "en" },
];
const claire: PublishedName[] = [{ text: "Claire Morel", role: "native", script: "Latn", language: "fr" }];

function by(names: PublishedName[], role = ""): PublishedByline {
  return { person: { id: "1", slug: "someone", names }, freeText: "", role };
}
function free(freeText: string, role = ""): PublishedByline {
  return { person: null, freeText, role };
}

describe("in English", () => {
  test.each([
    [[], ""],
    [[by(julie)], "By 줄리 잭슨 (Julie Jackson)"],
    [[by(claire)], "By Claire Morel"],
    [[by(claire), by(julie)], "By Claire Morel and 줄리 잭슨 (Julie Jackson)"],
    [[free("A"), free("B"), free("C")], "By A, B and C"],
    [[free("A", "in Paris"), free("B", "in Seoul")], "By A in Paris and B in Seoul"],
    [[free("A"), free("C", "contributed")], "By A; C contributed"],
    [[free("A"), free("C", "contributed"), free("D", "contributed")], "By A; C and D contributed"],
    [[free("C", "contributed")], "C contributed"],
    [[free("By Stet staff")], "By Stet staff"],
    [[free(" "), by([])], ""],
  ])("%#: %s", (bylines, expected) => {
    expect(bylineText(composeByline(bylines, "en"))).toBe(expected);
  });
});

describe("in Korean", () => {
  test.each([
    [[by(julie)], "줄리 잭슨 기자"],
    [[by(julie), by(claire)], "줄리 잭슨·Claire Morel 기자"],
    [[by(julie), by(claire, "특파원")], "줄리 잭슨 기자, Claire Morel 특파원"],
    [[by(julie, "파리")], "줄리 잭슨 기자 (파리)"],
    [[by(julie), by(claire, "contributed")], "줄리 잭슨 기자, 도움 Claire Morel 기자"],
    [[free("편집국")], "편집국"],
  ])("%#: %s", (bylines, expected) => {
    expect(bylineText(composeByline(bylines, "ko"))).toBe(expected);
  });
});

test("a person's name leads to their page and says its language; free text does neither", () => {
  expect(composeByline([by(julie), free("A")], "en")).toEqual([
    { kind: "text", text: "By " },
    {
      kind: "name",
      personSlug: "someone",
      names: [
        { text: "줄리 잭슨", language: "ko" },
        { text: "Julie Jackson", language: "en" },
      ],
    },
    { kind: "text", text: " and " },
    { kind: "name", personSlug: null, names: [{ text: "A", language: null }] },
  ]);
});

test("names cannot turn the line around", () => {
  expect(bylineText(composeByline([free("A\u202eB")], "en"))).toBe("By AB");
});
