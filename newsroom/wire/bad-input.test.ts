import { describe, expect, test } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { recogniseWire } from "./recognise-wire.ts";
import type { PaperHints, RecognisedCopy, WireInput } from "./wire-copy.ts";

const paper: PaperHints = { timeZone: "Asia/Seoul", language: "ko", today: "2026-03-10" };

function read(input: WireInput): RecognisedCopy {
  const copy = recogniseWire(input, paper);
  const content = [{ type: "headline" }, { type: "standfirst" }, ...copy.blocks];
  documentSchema.nodeFromJSON({ type: "doc", content }).check();
  return copy;
}

/** Seconds of this thread's own work: a busy machine must not turn the test red. */
function secondsFor(input: WireInput): number {
  const before = process.threadCpuUsage();
  recogniseWire(input, paper);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

const sentence = "The gauge was read at noon and again at dusk, and the two readings agreed. ";

describe("bad input", { timeout: 60_000 }, () => {
  test.each([
    {},
    { text: "" },
    { html: "" },
    { text: " \n\t\u00a0\u3000\r\n" },
    { html: "<p> </p><br>" },
    { html: "<!-- -->" },
  ])("%j gives an empty result with one empty paragraph", (input) => {
    expect(read(input)).toEqual({
      language: "ko",
      headline: null,
      standfirst: null,
      bylines: [],
      stamp: null,
      dateline: null,
      source: null,
      blocks: [{ type: "paragraph" }],
      dropped: [],
      findings: [{ field: "body", shown: "0 paragraphs", from: "", note: null }],
    });
  });

  test("HTML without text gives way to the plain text beside it", () => {
    expect(read({ html: "<img src=x>", text: "Words." }).blocks).toHaveLength(1);
  });

  test.each(["word ".repeat(1000), "w".repeat(5000), "한".repeat(5000), `${"w".repeat(190)} w`])(
    "a first line of 5,000 characters, or of two hundred, is a paragraph and no headline",
    (line) => {
      const copy = read({ text: `${line}\n\nThe second paragraph.` });
      expect(copy.headline).toBeNull();
      expect(copy.blocks).toHaveLength(2);
    },
  );

  test("ten thousand paragraphs stay ten thousand, in under two seconds", () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `Paragraph ${at} ends here.`).join("\n\n");
    expect(read({ text }).blocks).toHaveLength(10_000);
    expect(secondsFor({ text })).toBeLessThan(2);
  });

  test("ten thousand HTML paragraphs stay ten thousand, in under three seconds", () => {
    const html = Array.from({ length: 10_000 }, (_, at) => `<p>Paragraph <b>${at}</b> ends here.</p>`).join(
      "",
    );
    expect(read({ html }).blocks).toHaveLength(10_000);
    expect(secondsFor({ html })).toBeLessThan(3);
  });

  const mega = 1_000_000;
  test.each([
    ["one line", sentence.repeat(mega / sentence.length)],
    ["lines wrapped at 72 columns", `${sentence.slice(0, 70)}\n`.repeat(mega / 71)],
    ["broken lines that all go on", `The gauge was read\n\n${"and read again\n\n".repeat(mega / 16)}`],
    ["white space", " \u00a0".repeat(mega / 2)],
    ["white space inside a line", `a${" ".repeat(mega)}b`],
    ["commas", ",".repeat(mega)],
    ["opening brackets", "(".repeat(mega)],
    ["equals signs", "=\n".repeat(mega / 2)],
    ["coded bytes", "=E2=80=94".repeat(mega / 9)],
    ["capitals", "SEOUL ".repeat(mega / 6)],
    ["bylines", "By Ida Stone\n".repeat(mega / 13)],
    ["time stamps", "Jan. 25, 2017 - 20:06\n".repeat(mega / 22)],
    ["list marks", "- one\n".repeat(mega / 6)],
    ["direction marks", "\u202e\u2067".repeat(mega / 2)],
    ["at signs", "a@".repeat(mega / 2)],
    ["Hangul jamo", "\u1112\u1161\u11ab".repeat(mega / 3)],
    ["combining marks", `e${"\u0301".repeat(mega)}`],
  ])("a megabyte of %s is read in under three seconds", (_, text) => {
    expect(secondsFor({ text })).toBeLessThan(3);
  });

  test.each([
    ["nested divisions", "<div>".repeat(mega / 5)],
    ["nested lists", "<ul><li>a".repeat(mega / 9)],
    ["nested quotations", "<blockquote>a".repeat(mega / 13)],
    ["unclosed formatting", Array.from({ length: 3000 }, (_, at) => `<font size=${at}><p>a`).join("")],
    ["open brackets", "<".repeat(mega)],
    ["styles", `<p style="${"font-weight: ".repeat(mega / 13)}">a</p>`],
    ["line breaks", "a<br>".repeat(mega / 5)],
  ])("a paste of %s is read in under four seconds", (_, html) => {
    expect(secondsFor({ html })).toBeLessThan(4);
  });

  test("control characters are kept out of the text and reported by code point", () => {
    const copy = read({ text: "One\u0000 two\u0007\u0007 three\u001b." });
    expect(copy.blocks).toEqual([{ type: "paragraph", content: [{ type: "text", text: "One two three." }] }]);
    expect(copy.dropped.map(({ text }) => text)).toEqual(["U+0000", "U+0007 × 2", "U+001B"]);
  });

  test("a lone half of a surrogate pair is kept out, a whole emoji is not", () => {
    const [block] = read({ text: "Sheep \ud83d here 🐑." }).blocks;
    expect(block).toEqual({ type: "paragraph", content: [{ type: "text", text: "Sheep  here 🐑." }] });
  });

  test.each([
    ["an override without an end is removed", "abc\u202edef", "abcdef"],
    ["an end without a start is removed", "abc\u202cdef", "abcdef"],
    ["a pair is left alone", "a\u202bb\u202cc", "a\u202bb\u202cc"],
    ["an isolate pair is left alone", "a\u2067b\u2069c", "a\u2067b\u2069c"],
    ["crossed marks are all removed but the closed one", "a\u202eb\u2067c\u2069d", "ab\u2067c\u2069d"],
    ["left-to-right marks are left alone", "a\u200eb", "a\u200eb"],
  ])("direction: %s", (_, text, expected) => {
    expect(read({ text }).blocks).toEqual([
      { type: "paragraph", content: [{ type: "text", text: expected }] },
    ]);
  });

  test("a direction override hidden in an HTML entity is removed", () => {
    const [block] = read({ html: "<p>abc&#x202E;def</p>" }).blocks;
    expect(block).toEqual({ type: "paragraph", content: [{ type: "text", text: "abcdef" }] });
  });

  test.each([
    `<p onclick="x()">Words <img src=x onerror="x()"> here.</p>`,
    `<p>Words <script>x()</script> here.</p>`,
    `<p>Words <svg onload="x()"><script>x()</script></svg> here.</p>`,
    `<p>Words <style>@import "x"</style> here.</p>`,
    `<p>Words <a href="javascript:x()"> here.</a></p>`,
    `<p>Words <a href=" jAvAsCrIpT:x()"> here.</a></p>`,
    `<p>Words <a href="data:text/html,x()"> here.</a></p>`,
    `<p>Words <iframe srcdoc="x()"></iframe> here.</p>`,
    `<p>Words <math><mtext></p><p>x()</p></mtext></math><p> here.</p>`,
  ])("nothing that could run survives %s", (html) => {
    const { headline, blocks } = read({ html });
    const made = JSON.stringify({ headline, blocks });
    expect(made).not.toMatch(/javascript|onclick|onerror|onload|@import|data:|srcdoc|link/i);
    expect(made).toContain("Words");
  });

  test("an unknown zone in the hints is a bug and is thrown", () => {
    const lost = { ...paper, timeZone: "Mars/Olympus" };
    expect(() => recogniseWire({ text: "A\n\n2017-01-25 20:06\n\nB." }, lost)).toThrow(RangeError);
  });
});
