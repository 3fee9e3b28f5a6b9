import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { DocumentJson } from "#site/body/document.ts";
import { compareSnapshots, differs } from "#site/compare/compare-snapshots.ts";
import { DifferenceText } from "./difference-text.tsx";

function story(headline: string, ...paragraphs: string[]): DocumentJson {
  const text = (words: string) => ({ content: [{ type: "text" as const, text: words }] });
  const [first = "", ...rest] = paragraphs;
  return {
    type: "doc",
    content: [
      { type: "headline", ...text(headline) },
      { type: "standfirst" },
      { type: "paragraph", ...text(first) },
      ...rest.map((words) => ({ type: "paragraph" as const, ...text(words) })),
    ],
  };
}

function html(before: DocumentJson, after: DocumentJson, language: "en" | "ko" = "en"): string {
  return renderToStaticMarkup(
    <DifferenceText pieces={compareSnapshots(before, after, language)} language={language} />,
  );
}

test("words taken out and put in are marked, and said to whoever hears the page", () => {
  const page = html(story("Two boats", "They left."), story("Three boats", "They left.", "A new end."));
  expect(page).toContain('<del><span class="unseen">[removed: </span>Two<span class="unseen">]</span></del>');
  expect(page).toContain(
    '<ins><span class="unseen">[added: </span>Three<span class="unseen">]</span></ins> boats',
  );
  expect(page).toContain("A new end.");
});

test("in a Korean story they are said in Korean", () => {
  expect(html(story("배 두 척", "떠났다."), story("배 세 척", "떠났다."), "ko")).toContain(
    "[추가: </span>세",
  );
});

test("no word of a story is markup", () => {
  expect(html(story("<script>x</script>", "a"), story("<img src=x>", "a"))).not.toMatch(/<(script|img)/);
});

test("the same text does not differ", () => {
  const same = story("Boats", "They left.");
  expect(differs(compareSnapshots(same, structuredClone(same), "en"))).toBe(false);
  expect(differs(compareSnapshots(same, story("Boats", "They stayed."), "en"))).toBe(true);
});
