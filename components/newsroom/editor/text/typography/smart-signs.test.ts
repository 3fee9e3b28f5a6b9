import { describe, expect, it } from "vitest";
import { smartSign } from "./smart-signs.ts";

/** Types a text sign by sign, as a writer would see it. */
function type(text: string, language = "en"): string {
  let written = "";
  for (const sign of text) {
    const smart = smartSign(written, sign, language);
    written += sign;
    if (smart) written = written.slice(0, -smart.remove) + smart.insert;
  }
  return written;
}

describe("signs become typographic while they are typed", () => {
  it.each([
    [`"Quote," she said.`, "\u201cQuote,\u201d she said."],
    [`("in brackets")`, "(\u201cin brackets\u201d)"],
    [`"'Twice,' he said"`, "\u201c\u2018Twice,\u2019 he said\u201d"],
    ["it's the Kims' car", "it\u2019s the Kims\u2019 car"],
    [`"in 2017" it began`, "\u201cin 2017\u201d it began"],
    [`a 27" screen`, `a 27" screen`],
    ["Seoul -- and", "Seoul \u2014 and"],
    ["wait... no", "wait\u2026 no"],
    ["a-b 1-2", "a-b 1-2"],
    ["----", "\u2014\u2014"],
  ])("%s", (typed, written) => {
    expect(type(typed)).toBe(written);
  });

  it("follows the language of the paragraph", () => {
    expect(type(`그는 "아니다"라고 했다--`, "ko")).toBe("그는 \u201c아니다\u201d라고 했다\u2015");
    expect(type(`"straight" --`, "ja")).toBe(`"straight" --`);
  });
});
