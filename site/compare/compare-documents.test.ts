import { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, test } from "vitest";
import type { BlockJson } from "../body/document.ts";
import { documentSchema } from "../body/document-schema.ts";
import { compareDocuments } from "./compare-documents.ts";
import type { ComparedPiece } from "./compared-text.ts";

type Block = string | BlockJson;

function text(words: string) {
  return words === "" ? {} : { content: [{ type: "text" as const, text: words }] };
}

function story(body: Block[], headline = "Head", standfirst = "Under it") {
  return Node.fromJSON(documentSchema, {
    type: "doc",
    content: [
      { type: "headline", ...text(headline) },
      { type: "standfirst", ...text(standfirst) },
      ...body.map((block) => (typeof block === "string" ? { type: "paragraph", ...text(block) } : block)),
    ],
  });
}

/** `a [-out-] {+in+} b`, with a word before a block that is not where or what it was. */
function told({ change, kindBefore, kind, parts }: ComparedPiece): string {
  const words = parts.map((part) => {
    if (part.change === "deleted") return `[-${part.text}-]`;
    if (part.change === "inserted") return `{+${part.text}+}`;
    return part.change === "restyled" ? `<${part.text}>` : part.text;
  });
  const what = change === "same" || change === "changed" ? "" : `${change}: `;
  return `${what}${kindBefore ? `${kindBefore} > ${kind}: ` : ""}${words.join("")}`;
}

function body(before: Block[], after: Block[], language = "en"): string[] {
  return compareDocuments(story(before), story(after), language).slice(2).map(told);
}

describe("words", () => {
  test.each<[string, string, string, string, string]>([
    [
      "one word",
      "en",
      "The old bridge opened.",
      "The new bridge opened.",
      "The [-old-]{+new+} bridge opened.",
    ],
    [
      "neighbouring words as one",
      "en",
      "A quick brown fox",
      "A slow red fox",
      "A [-quick brown-]{+slow red+} fox",
    ],
    [
      "fewer words made more",
      "en",
      "It took nine years.",
      "It took nearly ten long years.",
      "It took [-nine-]{+nearly ten long+} years.",
    ],
    ["an inserted word", "en", "It rained.", "It never rained.", "It {+never +}rained."],
    ["punctuation", "en", "He said no.", "He said no!", "He said no[-.-]{+!+}"],
    [
      "a Korean word and its particle",
      "ko",
      "정부는 다리를 열었다.",
      "정부가 다리를 열었다.",
      "[-정부는-]{+정부가+} 다리를 열었다.",
    ],
    [
      "a Japanese word no space separates",
      "ja",
      "今日は東京に行く",
      "今日は大阪に行く",
      "今日は[-東京-]{+大阪+}に行く",
    ],
    ["a Chinese word", "zh", "我们明天去北京开会", "我们明天去上海开会", "我们明天去[-北京-]{+上海+}开会"],
    ["an emoji of several characters", "en", "Yes 👩‍👩‍👧‍👦 all", "Yes 🇰🇷 all", "Yes [-👩‍👩‍👧‍👦-]{+🇰🇷+} all"],
    ["Hangul composed and decomposed are the same", "ko", "한글".normalize("NFD"), "한글", "한글"],
  ])("%s", (_what, language, before, after, expected) => {
    expect(body([before], [after], language)).toEqual([expected]);
  });

  test("words that only became bold say so", () => {
    const bold: BlockJson = {
      type: "paragraph",
      content: [
        { type: "text", text: "All " },
        { type: "text", text: "clear now", marks: [{ type: "bold" }] },
      ],
    };
    expect(body(["All clear now"], [bold])).toEqual(["All <clear now>"]);
  });

  test("what no page can carry is seen to be there, each in one place", () => {
    expect(body(["a\u0000b\ud83d"], ["a\u0000b\ud83d!"])).toEqual(["a\uFFFDb\uFFFD{+!+}"]);
  });

  test("headline and standfirst are compared with themselves, also when they were empty", () => {
    const [headline, standfirst] = compareDocuments(story(["A"], "", "Same"), story(["A"], "New"), "en").map(
      told,
    );
    expect([headline, standfirst]).toEqual(["{+New+}", "[-Same-]{+Under it+}"]);
  });
});

describe("paragraphs", () => {
  const [one, two, three] = [
    "The first paragraph has words of its own.",
    "A second one tells of quite another thing.",
    "At last comes what nobody reads any more.",
  ];

  test("one that came in and one that went out leave the others as they are", () => {
    expect(body([one, two], [one, three, two])).toEqual([one, `inserted: {+${three}+}`, two]);
    expect(body([one, three, two], [one, two])).toEqual([one, `removed: [-${three}-]`, two]);
  });

  test("a rewritten one stands beside its own former self, whatever is inserted before it", () => {
    const rewritten = two.replace("second", "further");
    expect(body([one, two], [one, three, rewritten])).toEqual([
      one,
      `inserted: {+${three}+}`,
      "A [-second-]{+further+} one tells of quite another thing.",
    ]);
  });

  test("a moved one is told in both places, with the words that changed on the way", () => {
    const moved = one.replace("first", "former");
    expect(body([one, two, three], [two, three, moved])).toEqual([
      `moved_away: [-${one}-]`,
      two,
      three,
      "moved_here: The [-first-]{+former+} paragraph has words of its own.",
    ]);
  });

  test("when one short paragraph jumps over rewritten ones, it is the one that moved", () => {
    const short = "We have waited for this.";
    const [first, second] = [one.replace("first", "former"), two.replace("second", "further")];
    expect(body([one, two, short, three], [short, first, second, three])).toEqual([
      `moved_here: ${short}`,
      "The [-first-]{+former+} paragraph has words of its own.",
      "A [-second-]{+further+} one tells of quite another thing.",
      `moved_away: [-${short}-]`,
      three,
    ]);
  });

  test("one that became a heading says so; an empty line more is nothing", () => {
    const heading: BlockJson = {
      type: "heading",
      attrs: { level: 2 },
      content: [{ type: "text", text: "A turn" }],
    };
    expect(body(["A turn", two], [heading, "", two])).toEqual(["paragraph > heading: A turn", two]);
  });

  test("an item of a list is compared as a line of its own", () => {
    const list = (...items: string[]): BlockJson => ({
      type: "bulletList",
      content: items.map((item) => ({ type: "listItem", content: [{ type: "paragraph", ...text(item) }] })),
    });
    expect(body([list("Tea", "Milk")], [list("Tea", "Cold milk tea", "Milk")])).toEqual([
      "Tea",
      "inserted: {+Cold milk tea+}",
      "Milk",
    ]);
  });

  test("every word of both versions is in the comparison, however much was rewritten", () => {
    const before = Array.from(
      { length: 60 },
      (_, index) => `Line ${index} says ${index * 7} and ${index % 5}.`,
    );
    const after = before
      .toReversed()
      .flatMap((line, index) => (index % 3 ? [line.replace("says", "said")] : [line, "New."]));
    const pieces = compareDocuments(story(before), story(after), "en").slice(2);
    const side = (leave: string) =>
      pieces.map(({ change, parts }) =>
        change === (leave === "deleted" ? "moved_away" : "")
          ? ""
          : parts
              .filter((part) => part.change !== leave)
              .map((part) => part.text)
              .join(""),
      );
    expect(side("deleted").filter((line) => line !== "")).toEqual(after);
  });
});

test("an open suggestion is told apart from settled words, and settling it is a change", () => {
  const settled = story(["The new bridge."]);
  const from = settled.child(0).nodeSize + settled.child(1).nodeSize + 1 + "The ".length;
  const at = "2026-01-01T00:00:00.000Z";
  const mark = settled.type.schema.mark("insertion", { id: "1", userId: "u", name: "Rae", at });
  const open = new Transform(settled).addMark(from, from + "new ".length, mark).doc;
  const changed = compareDocuments(open, settled, "en")[2]?.parts.filter(({ change }) => change !== "same");
  expect(changed?.map(({ text }) => text.trim())).toEqual(["new"]);
  const same = compareDocuments(open, open, "en")[2]?.parts;
  expect(same?.map(({ style }) => style.suggested)).toEqual([null, "insertion", null]);
});
