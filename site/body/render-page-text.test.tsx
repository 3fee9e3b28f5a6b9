import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { renderPageText } from "./render-page-text.tsx";

const html = (text: string) => renderToStaticMarkup(renderPageText(text));

test("paragraphs, lines, headings and lists", () => {
  expect(html("One\ntwo\n\n\n## Head\nThree\n\n- a\n- b")).toBe(
    "<p>One<br/>two</p><h2>Head</h2><p>Three</p><ul><li>a</li><li>b</li></ul>",
  );
});

test("links, and addresses that become links by themselves", () => {
  expect(html("[About us](/about), https://paper.example/a?b=1. Write to desk@paper.example.")).toBe(
    '<p><a href="/about">About us</a>, <a href="https://paper.example/a?b=1">https://paper.example/a?b=1</a>. ' +
      'Write to <a href="mailto:desk@paper.example">desk@paper.example</a>.</p>',
  );
});

test.each([
  "<script>alert(1)</script>",
  "[x](javascript:alert)",
  "[x](//evil.example)",
  "[x](data:text/html,a)",
  '[x](/a"onclick="b)',
  "## <img src=x onerror=alert(1)>",
])("%s is words, or a harmless link", (text) => {
  const shown = html(text);
  expect(shown).not.toMatch(/<(script|img)|href="(javascript|data|\/\/)| onclick="/);
});

test("a long text of half links is words", () => {
  expect(html(`${"[".repeat(10_000)}${"a@".repeat(5_000)}`)).toBe(
    `<p>${"[".repeat(10_000)}${"a@".repeat(5_000)}</p>`,
  );
});

test("nothing is nothing", () => {
  expect(html(" \n\n ")).toBe("");
});
