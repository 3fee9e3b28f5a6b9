import { EditorState } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { type FindQuery, findInDocument, findInText } from "./find-text.ts";

const query = (text: string, options: Partial<FindQuery> = {}): FindQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  ...options,
});

/** The words found, as they stand in the text. */
const words = (text: string, sought: FindQuery) =>
  findInText(text, sought).map(([start, end]) => text.slice(start, end));

describe("finding in a text", () => {
  it.each<[name: string, text: string, query: FindQuery, found: string[]]>([
    ["any case", "Seoul and SEOUL", query("seoul"), ["Seoul", "SEOUL"]],
    ["the same case only", "Seoul and SEOUL", query("SEOUL", { matchCase: true }), ["SEOUL"]],
    ["inside words", "Koreans in Korea", query("korea"), ["Korea", "Korea"]],
    [
      "whole words only",
      "Koreans in Korea’s north, (Korea)",
      query("Korea", { wholeWord: true }),
      ["Korea", "Korea"],
    ],
    ["whole Hangul words", "북한이 북한 “북한”", query("북한", { wholeWord: true }), ["북한", "북한"]],
    ["Hangul inside words", "북한이 대북한", query("북한"), ["북한", "북한"]],
    [
      "whole Japanese words, which no space parts",
      "東京都に行く",
      query("東京", { wholeWord: true }),
      ["東京"],
    ],
    ["whole Cyrillic words", "Москва, москвич", query("москва", { wholeWord: true }), ["Москва"]],
    ["phrases with punctuation", "U.S.-led U.S.", query("U.S.", { wholeWord: true }), ["U.S.", "U.S."]],
    [
      "Hangul stored letter by letter",
      "북한 뉴스".normalize("NFD"),
      query("북한"),
      ["북한".normalize("NFD")],
    ],
    ["by Hangul typed letter by letter", "북한 뉴스", query("뉴스".normalize("NFD")), ["뉴스"]],
    ["accents stored apart", "a cafe\u0301 and a café", query("café"), ["cafe\u0301", "café"]],
    ["no letter without its accent stored apart", "cafe\u0301", query("cafe"), []],
    ["letters whose lower case is longer", "İstanbul and Seoul", query("seoul"), ["Seoul"]],
    ["what looks like a pattern as it is", "a.c abc (x)", query("a.c"), ["a.c"]],
    ["no overlaps", "aaaa", query("aa"), ["aa", "aa"]],
    ["nothing for nothing", "text", query(""), []],
  ])("finds %s", (_name, text, sought, found) => {
    expect(words(text, sought)).toEqual(found);
  });
});

it("finds in the headline, the standfirst and over the edges of bold", () => {
  const text = (words: string, ...marks: string[]) => ({
    type: "text",
    text: words,
    marks: marks.map((type) => ({ type })),
  });
  const document = documentSchema.nodeFromJSON({
    type: "doc",
    content: [
      { type: "headline", content: [text("Seoul one")] },
      { type: "standfirst", content: [text("two Seoul")] },
      { type: "paragraph", content: [text("Se"), text("oul", "bold"), { type: "hardBreak" }, text("Seoul")] },
      {
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("Seoul")] }] }],
      },
    ],
  });
  const found = findInDocument(document, query("seoul"), new WeakMap());
  const state = EditorState.create({ doc: document });
  expect(found).toHaveLength(5);
  expect(found.map(({ from, to }) => state.doc.textBetween(from, to))).toEqual(Array(5).fill("Seoul"));
});
