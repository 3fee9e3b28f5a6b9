import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { decodeCopy } from "./decode-copy.ts";
import { recogniseWire } from "./recognise-wire.ts";
import { undoQuotedPrintable } from "./undo-quoted-printable.ts";
import type { PaperHints, RecognisedCopy } from "./wire-copy.ts";

const folder = new URL("./fixtures/", import.meta.url);
const seed = new URL("../../../shared/seed-story.txt", import.meta.url);
const paper: PaperHints = { timeZone: "Asia/Seoul", language: "en", today: "2026-03-10" };
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const copies = files.map((name) => ({ name, at: new URL(name, folder) }));
if (existsSync(seed)) copies.push({ name: "the seed story", at: seed });

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The words between the tags, found without the parser under test; Word's list marks are markup. */
function readWords(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if ("value" in node) return node.value;
      if (!("tagName" in node) || ["script", "style", "xml"].includes(node.tagName)) return " ";
      const style = node.attrs.find((attribute) => attribute.name === "style")?.value ?? "";
      return style.includes("mso-list:Ignore") ? " " : readWords(node.childNodes);
    })
    .join(" ");
}

/** List marks and rules become nodes; everything else a person can see is a word of the copy. */
function withoutMarks(text: string, copy: RecognisedCopy): string {
  const hasLists = copy.blocks.some((block) => block.type === "bulletList" || block.type === "orderedList");
  const plain = text.replace(/^\s*_{3,}\s*$/gm, "");
  return hasLists ? plain.replace(/^\s*(?:[*•-]|\d\.)\s/gm, "") : plain;
}

function listKept(copy: RecognisedCopy): string[] {
  const words = copy.blocks.flatMap(
    (block) => JSON.stringify(block, null, 1).match(/(?<="text": )".*"(?=,?$)/gm) ?? [],
  );
  const kept: string[] = words.map((word) => String(JSON.parse(word)));
  for (const { field, from, shown, note } of copy.findings) {
    const isElsewhere =
      field === "source" &&
      copy.findings.some(
        (other) =>
          ["dateline", "byline"].includes(other.field) && from.startsWith(other.from) && other.from !== "",
      );
    if (field === "headline") kept.push(note === null ? shown : from);
    else if (field !== "body" && field !== "furniture" && !isElsewhere) kept.push(from);
  }
  const seen = ["A character that cannot be seen", "Code that a page would run"];
  return [...kept, ...copy.dropped.filter(({ reason }) => !seen.includes(reason)).map(({ text }) => text)];
}

function countCharacters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of text.normalize("NFC").replace(/[\s\p{Cc}\u202a-\u202e\ufeff\ufffc]/gu, ""))
    counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}

describe("no one's words are lost", () => {
  test.each(copies)(
    "every character of $name is in a field, a block or among the dropped, exactly once",
    ({ name, at }) => {
      const decoded = decodeCopy(readFileSync(at));
      if ("refused" in decoded) throw new Error(`${name} was taken for binary`);
      const text = undoQuotedPrintable(decoded.text);
      const isHtml = name.endsWith(".html.txt");
      const copy = recogniseWire(isHtml ? { html: decoded.text } : { text: decoded.text }, paper);
      const words = isHtml ? readWords(parseFragment(text).childNodes) : withoutMarks(text, copy);
      expect(countCharacters(listKept(copy).join(" "))).toEqual(countCharacters(words));
    },
  );

  test("what is left out is always named with a reason the editor can read", () => {
    for (const { at, name } of copies) {
      const decoded = decodeCopy(readFileSync(at));
      const text = "text" in decoded ? decoded.text : "";
      const { dropped } = recogniseWire(name.endsWith(".html.txt") ? { html: text } : { text }, paper);
      for (const { reason } of dropped) expect(reason).toMatch(/^[A-Z].{5,}/);
    }
  });

  test("copy shuffled line by line keeps its words too", () => {
    const lines = copies.flatMap(({ at, name }) => {
      const decoded = decodeCopy(readFileSync(at));
      return "text" in decoded && !name.endsWith(".html.txt") && !name.includes("quoted")
        ? decoded.text.split("\n")
        : [];
    });
    let state = 7;
    const pick = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return lines[state % lines.length] ?? "";
    };
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: 12 }, pick).join(round % 2 === 0 ? "\n" : "\n\n");
      const kept = listKept(recogniseWire({ text }, paper)).join(" ");
      // List marks and rules become nodes, so their signs are not counted here.
      const marks = /[\d.)*•_#-]/g;
      expect(countCharacters(kept.replace(marks, "")), text).toEqual(
        countCharacters(text.replace(marks, "")),
      );
    }
  });
});
