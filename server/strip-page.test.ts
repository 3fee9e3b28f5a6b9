import { createElement as h } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { findAsWritten, stripPage } from "#server/strip-page.ts";

/** As React never writes: with this in it a page is read letter by letter. */
const ODD = "<hr class=odd>";

/** Both ways of reading must find the same. */
function strip(page: string): string {
  const { html } = stripPage(page);
  expect(stripPage(ODD + page).html).toBe(ODD + html);
  return html;
}

describe("what Next adds is taken out", () => {
  const gone: [string, string][] = [
    ["a chunk", '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ["an inline script", '<script>self.__next_f.push([1,"<b>hi</b>"])</script>'],
    ["a script in capitals", "<SCRIPT SRC='/_next/x.js'></SCRIPT >"],
    ["a script without quotes", "<script src=/_next/x.js></script>"],
    ["a script with a bracket in an attribute", '<script data-x="a>b" src="/_next/x.js">1</script>'],
    ["a script with a comment that hides an end", "<script><!-- <script> </script> --></script>"],
    ["a script that only looks like an island", '<script src="https://evil.example/islands/a.js"></script>'],
    ["a path that climbs out of the islands", '<script src="/islands/../_next/a.js"></script>'],
    ["an island over another host", '<script src="//islands/a.js"></script>'],
    ["a module of Next's", '<script type="module" src="/_next/a.js"></script>'],
    ["a script preload", '<link rel="preload" as="script" href="/_next/a.js"/>'],
    [
      "a low-priority script preload",
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js">',
    ],
    ["a module preload", '<link rel="modulepreload" href="/_next/a.js">'],
    ["a render blocker", '<link rel="expect" href="#_R_" blocking="render"/>'],
    ["a React comment", "<!--$--><!-- --><!--/$-->"],
    ["a script in an SVG", "<svg><script>alert(1)</script></svg>".slice(5, -6)],
  ];
  test.each(gone)("%s", (_name, markup) => {
    expect(strip(`<body><p>before</p>${markup}<p>after</p></body>`)).toBe(
      "<body><p>before</p><p>after</p></body>",
    );
  });
});

describe("what readers need stays, to the letter", () => {
  const kept: [string, string][] = [
    ["JSON-LD", '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'],
    [
      "JSON-LD that tells of scripts",
      '<script type="application/ld+json">{"headline":"How <script> works"}</script>',
    ],
    ["JSON-LD with an escaped end", '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>'],
    ["speculation rules", '<script type="speculationrules">{"prefetch":[]}</script>'],
    ["an island", '<script type="module" src="/islands/live-updates.js"></script>'],
    ["an island with a version", '<script src="/islands/live.js?v=3" defer></script>'],
    ["a style sheet", '<link rel="stylesheet" href="/_next/static/css/a.css" data-precedence="next"/>'],
    ["a font preload", '<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin=""/>'],
    ["an image preload", '<link rel="preload" as="image" href="/media/a.jpg"/>'],
    ["JSON-LD by a type with an entity in it", '<script type="application/ld&#43;json">{}</script>'],
    ["a title with a whole script", "<title><script>1</script></title>"],
    ["a title about scripts", "<title>Why <script> is banned</title>"],
    ["a text field about scripts", "<textarea><script>not one</script></textarea>"],
    ["escaped markup in a paragraph", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["an attribute about scripts", '<a href="/x" title="<script>1</script>">x</a>'],
    ["a style with a comment mark", "<style>a::before{content:'<!--'}</style>"],
    ["Hangul and symbols beyond the first plane", "<p>북한 🗞️ 𠮷野家</p>"],
  ];
  test.each(kept)("%s", (_name, markup) => {
    const page = `<html><head></head><body>${markup}<p>after</p></body></html>`;
    expect(strip(page)).toBe(page);
  });
});

test("a cut after letters outside the first plane is made in the right place", () => {
  expect(strip("<p>🗞️𠮷</p><script>1</script><p>끝</p>")).toBe("<p>🗞️𠮷</p><p>끝</p>");
});

test("what React writes is read the quick way, with the same result", () => {
  const page = renderToString(
    h(
      "html",
      { lang: "ko" },
      h("head", null, h("title", null, "A < B & 'C' – 북한 </title>"), h("meta", { charSet: "utf-8" })),
      h(
        "body",
        { className: "a\nb", "data-x": '<script>"1"</script>' },
        h("script", { src: "/_next/a.js?b=1", async: true }),
        h("link", { rel: "preload", as: "image", href: "/media/a.jpg", media: "(width > 1px)" }),
        h("svg", { viewBox: "0 0 1 1" }, h("path", { d: "M0 0", strokeWidth: 2 })),
        h("input", { required: true, defaultValue: "a > b" }),
        h("textarea", { defaultValue: "<script>no</script>" }),
        h("style", null, "a>b::after{content:'x'}"),
        h("p", null, "one", " ", "two <!-- three -->", h("br")),
      ),
    ),
  );
  expect(findAsWritten(page)).not.toBeNull();
  expect(strip(page)).toBe(
    page
      .replace(/<script.*?<\/script>/, "")
      .replaceAll(/<!--.*?-->/g, (comment) => (comment === "<!-- -->" ? "" : comment)),
  );
});

test.each(["<p id=x>", "<P>", "<p id='x'>", "a < b", "<!-- - -->", "<?php ?>", "<iframe></iframe>", "<p"])(
  "what React does not write is left to the slow way: %s",
  (markup) => {
    expect(findAsWritten(`<p>${markup}</p>`)).toBeNull();
  },
);

test("line endings and a byte order mark do not move the cut", () => {
  expect(strip("\uFEFF<p>a\r\nb</p>\r\n<script>\r\n1\r\n</script>\r\n<p>c</p>")).toBe(
    "\uFEFF<p>a\r\nb</p>\r\n\r\n<p>c</p>",
  );
});

test("flight data that mentions the end of JSON-LD does not bring anything back", () => {
  const page = `<script type="application/ld+json">{"a":1}</script><script>push("<script type=\\"application/ld+json\\">")</script><p>x</p>`;
  expect(strip(page)).toBe('<script type="application/ld+json">{"a":1}</script><p>x</p>');
});

test("a script that never ends is cut to the end", () => {
  expect(strip("<p>a</p><script>push(1)")).toBe("<p>a</p>");
});

test("two types on one script are read as a browser reads them: the first counts", () => {
  expect(strip('<script type="text/javascript" type="application/ld+json">1</script>')).toBe("");
});

test("an external script that calls itself JSON-LD is not kept", () => {
  expect(strip('<script type="application/ld+json" src="/_next/a.js"></script>')).toBe("");
});

test("it says whether the page has speculation rules", () => {
  expect(stripPage('<script type="speculationrules">{}</script>').hasSpeculationRules).toBe(true);
  expect(stripPage("<p>speculationrules</p>").hasSpeculationRules).toBe(false);
});

test("a page without scripts is returned as it is, and an empty one too", () => {
  expect(strip("<!DOCTYPE html><p>x</p>")).toBe("<!DOCTYPE html><p>x</p>");
  expect(strip("")).toBe("");
});

test("a megabyte of script openings takes no more than linear time", () => {
  const started = performance.now();
  for (const opening of ["<script>", "<!--", "<title>", "<a ", "<a b", ' b="', "</"])
    strip(opening.repeat(1_000_000 / opening.length));
  strip(`<a${" b".repeat(500_000)}`);
  expect(performance.now() - started).toBeLessThan(2_000);
});
