import { expect, test } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { recogniseWire } from "./recognise-wire.ts";
import type { PaperHints } from "./wire-copy.ts";

const paper: PaperHints = { timeZone: "Asia/Seoul", language: "en", today: "2026-03-10" };
const body = (text: string) =>
  recogniseWire({ text: `It began so.\n\n${text}` }, paper)
    .blocks.slice(1)
    .map((block) => documentSchema.nodeFromJSON(block).textContent);

test.each([
  ["a blank line in mid-sentence", "They held talks, it\n\nalso said.", ["They held talks, it also said."]],
  [
    "white space around the break",
    "They held talks, it \u00a0\n \n\u00a0also said.\u3000",
    ["They held talks, it also said."],
  ],
  ["a plain line end in mid-sentence", "They held talks, it\nalso said.", ["They held talks, it also said."]],
  [
    "two breaks in one sentence",
    "They held long\n\ntalks, it\n\nalso said.",
    ["They held long talks, it also said."],
  ],
  ["a quotation that goes on", "They held long\n\n“talks,” it said.", ["They held long “talks,” it said."]],
])("%s is rejoined", (_, text, expected) => {
  expect(body(text)).toEqual(expected);
});

test.each([
  ["after a full stop", "They talked.\n\nalso this."],
  ["after a stop inside quotation marks", "“They talked for hours.”\n\nalso this."],
  ["before a capital", "They talked about it\n\nAlso this."],
  ["after a colon", "They talked about this:\n\nbread and salt."],
  ["before a brand in lower case", "What they bought there\n\niPhone sales rose."],
  ["between notes", "buy a rope today\n\ncall the parish"],
  ["in a script without capitals", "그들은 오래 이야기했다\n\n그리고 떠났다"],
])("a paragraph stays apart %s", (_, text) => {
  expect(body(text)).toEqual(text.split("\n\n"));
});

test.each(["\t", "    ", "\u00a0 \u00a0 ", "\u3000", "\u3164"])(
  "an indent of %j begins a paragraph and is removed",
  (indent) => {
    const text = `${indent}The first was read at noon.\n${indent}The second was read at dusk.`;
    expect(body(text)).toEqual(["The first was read at noon.", "The second was read at dusk."]);
  },
);

test("quotation marks, dashes and double spaces inside a line are left as typed", () => {
  const text = `"Straight," 'single', “curly,” ‘both’ -- a  gap — and an ellipsis...`;
  expect(body(text)).toEqual([text]);
});

test("one line with a dash is a paragraph, two are a list", () => {
  const blocks = (text: string) =>
    recogniseWire({ text: `It began so.\n\n${text}` }, paper).blocks.map(({ type }) => type);
  expect(blocks("- alone")).toEqual(["paragraph", "paragraph"]);
  expect(blocks("- one\n- two")).toEqual(["paragraph", "bulletList"]);
  expect(blocks("3. three\n4. four")).toEqual(["paragraph", "orderedList"]);
  expect(blocks("1. one\n3. three")).toEqual(["paragraph", "paragraph", "paragraph"]);
});
