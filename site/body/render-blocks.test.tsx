import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { DocumentJson } from "./document.ts";
import { type BodySetting, renderBody } from "./render-body.tsx";

function html(block: unknown, setting: BodySetting = {}): string {
  const content = [{ type: "headline" }, { type: "standfirst" }, block];
  const document: DocumentJson = JSON.parse(JSON.stringify({ type: "doc", content }));
  return renderToStaticMarkup(renderBody(document, setting));
}

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const cell = (type: string, text: string, attrs = {}) => ({ type, attrs, content: [paragraph(text)] });
const row = (...cells: unknown[]) => ({ type: "tableRow", content: cells });

describe("a table", () => {
  const heads = row(cell("tableHeader", "Year"), cell("tableHeader", "Trips"));

  test("has a caption, heads of columns and figures under one another", () => {
    const table = {
      type: "table",
      attrs: { caption: "Trips by ferry" },
      content: [heads, row(cell("tableHeader", "2025"), cell("tableCell", "1,200"))],
    };
    expect(html(table)).toBe(
      '<section class="table" tabindex="0" aria-label="Trips by ferry"><table><caption>Trips by ferry</caption>' +
        '<thead><tr><th scope="col">Year</th><th scope="col" class="is-figure">Trips</th></tr></thead>' +
        '<tbody><tr><th scope="row">2025</th><td class="is-figure">1,200</td></tr></tbody></table></section>',
    );
  });

  test("without a caption has a name in the story's language", () => {
    const table = { type: "table", content: [row(cell("tableCell", "하나"))] };
    expect(html(table, { language: "ko" })).toContain('aria-label="표"');
  });

  test("keeps the span of its cells and lists in them, and no widths", () => {
    const wide = { ...cell("tableCell", "both", { colspan: 2, rowspan: 1, colwidth: [80] }) };
    const list = {
      type: "tableCell",
      content: [{ type: "bulletList", content: [{ type: "listItem", content: [paragraph("a")] }] }],
    };
    const page = html({ type: "table", content: [heads, row(wide), row(list)] });
    expect(page).toContain('<td colSpan="2">both</td>');
    expect(page).toContain("<td><ul><li><p>a</p></li></ul></td>");
    expect(page).not.toContain("width");
  });

  test.each([
    ["is empty", { type: "table", content: [] }, ""],
    ["has a row of nothing", { type: "table", content: [row()] }, ""],
    [
      "has a span nobody could see",
      { type: "table", content: [row(cell("tableCell", "x", { colspan: 1e9 }))] },
      '<section class="table" tabindex="0" aria-label="Table"><table><tbody><tr><td>x</td></tr></tbody></table></section>',
    ],
  ])("does not break the page when it %s", (_name, table, expected) => {
    expect(html(table)).toBe(expected);
  });
});

describe("a related story", () => {
  const storyId = "0199f3a2-0000-7000-8000-0000000000aa";
  const node = { type: "relatedStory", attrs: { storyId } };
  const related = new Map([
    [storyId, { path: "/world/bridge", headline: "Bridge </p>opens", language: "en" as const }],
  ]);

  test("is a link under its headline of now", () => {
    expect(html(node, { related })).toBe(
      '<p class="related"><span class="related-label">Related:</span> <a href="/world/bridge">Bridge &lt;/p&gt;opens</a></p>',
    );
    expect(html(node, { related, language: "ko" })).toContain(
      '관련 기사:</span> <a href="/world/bridge" lang="en">',
    );
  });

  test("is nothing while readers cannot see it", () => {
    expect(html(node)).toBe("");
    expect(html({ type: "relatedStory", attrs: { storyId: 5 } }, { related })).toBe("");
  });
});

test("a place for a picture is nothing, even in an old snapshot", () => {
  expect(html({ type: "pictureSlot", attrs: { note: "envoys" } })).toBe("");
});

test("a paragraph in another language says so", () => {
  expect(html(paragraph("남북 대화가 열렸다."))).toBe('<p lang="ko">남북 대화가 열렸다.</p>');
  expect(html(paragraph("남북 대화가 열렸다."), { language: "ko" })).toBe("<p>남북 대화가 열렸다.</p>");
});
