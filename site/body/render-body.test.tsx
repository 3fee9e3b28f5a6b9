import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { DocumentJson } from "./document.ts";
import { renderBody } from "./render-body.tsx";

function html(blocks: unknown[], dateline = ""): string {
  const head = [{ type: "headline" }, { type: "standfirst" }];
  const document: DocumentJson = JSON.parse(JSON.stringify({ type: "doc", content: [...head, ...blocks] }));
  return renderToStaticMarkup(
    renderBody(document, { dateline: dateline ? [{ kind: "place", text: dateline }] : [] }),
  );
}

const text = (words: string, ...marks: unknown[]) => ({ type: "text", text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const link = (href: string) => ({ type: "link", attrs: { href } });

describe("each block becomes its element", () => {
  test.each([
    ["a paragraph", paragraph(text("One")), "<p>One</p>"],
    ["a heading", { type: "heading", attrs: { level: 2 }, content: [text("H")] }, "<h2>H</h2>"],
    ["a small heading", { type: "heading", attrs: { level: 3 }, content: [text("H")] }, "<h3>H</h3>"],
    [
      "a quotation",
      { type: "blockquote", content: [paragraph(text("Q"))] },
      "<blockquote><p>Q</p></blockquote>",
    ],
    [
      "a pull-quote",
      { type: "pullQuote", content: [text("P")] },
      '<aside class="pull-quote"><p>P</p></aside>',
    ],
    [
      "a list",
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("L"))] }] },
      "<ul><li><p>L</p></li></ul>",
    ],
    [
      "a numbered list from three",
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ type: "listItem", content: [paragraph(text("L"))] }],
      },
      '<ol start="3"><li><p>L</p></li></ol>',
    ],
    ["a divider", { type: "horizontalRule" }, "<hr/>"],
    ["a line break", paragraph(text("a"), { type: "hardBreak" }, text("b")), "<p>a<br/>b</p>"],
    [
      "bold and italic",
      paragraph(text("x", { type: "italic" }, { type: "bold" })),
      "<p><strong><em>x</em></strong></p>",
    ],
    ["an empty paragraph, left out", paragraph(text("  ")), ""],
    ["an unknown block, its words", { type: "poll", content: [paragraph(text("Yes"))] }, "<p>Yes</p>"],
    ["an unknown mark, its words", paragraph(text("x", { type: "blink" })), "<p>x</p>"],
    ["a node that is none", 7, ""],
    ["a list whose content is none", { type: "bulletList", content: "x" }, "<ul></ul>"],
  ])("%s", (_name, block, expected) => {
    expect(html([block])).toBe(expected);
  });
});

describe("links", () => {
  test.each([
    ["https://a.example/x", '<p><a href="https://a.example/x" rel="noopener">w</a></p>'],
    ["mailto:a@b.example", '<p><a href="mailto:a@b.example">w</a></p>'],
    ["/world", '<p><a href="/world">w</a></p>'],
    ["javascript:alert(1)", "<p>w</p>"],
    ["data:text/html,x", "<p>w</p>"],
    ["//evil.example", "<p>w</p>"],
  ])("%s", (href, expected) => {
    expect(html([paragraph(text("w", link(href)))])).toBe(expected);
  });

  test("runs of different styles under one address are one link", () => {
    const address = link("/world");
    expect(html([paragraph(text("a ", address), text("b", { type: "bold" }, address))])).toBe(
      '<p><a href="/world">a <strong>b</strong></a></p>',
    );
  });
});

test("the dateline runs in at the head of the first paragraph, after a heading too", () => {
  const heading = { type: "heading", attrs: { level: 2 }, content: [text("H")] };
  expect(html([paragraph(), heading, paragraph(text("One")), paragraph(text("Two"))], "PARIS -- ")).toBe(
    '<h2>H</h2><p><span class="dateline">PARIS -- </span>One</p><p>Two</p>',
  );
});

test("a body without a paragraph still shows its dateline", () => {
  expect(html([{ type: "horizontalRule" }], "PARIS -- ")).toBe(
    '<p><span class="dateline">PARIS -- </span></p><hr/>',
  );
});

test("controls and bidirectional overrides disappear, markup is escaped", () => {
  expect(html([paragraph(text("a\u202eb\u0007<script>\ud800"))])).toBe("<p>ab&lt;script&gt;\ufffd</p>");
});

test("quotations nested without end are shown as words", () => {
  let block: unknown = paragraph(text("deep"));
  for (let depth = 0; depth < 500; depth += 1) block = { type: "blockquote", content: [block] };
  expect(html([block])).toContain("<p>deep</p>");
});

test("ten thousand paragraphs are no trouble", () => {
  const blocks = Array.from({ length: 10_000 }, (_, index) => paragraph(text(`n${index}`)));
  expect(html(blocks)).toContain("<p>n9999</p>");
});
