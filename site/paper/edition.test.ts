import { expect, test } from "vitest";
import { editionPath, otherEdition, otherEditionPath } from "../body/edition-path.ts";
import { storyAlternates } from "../stories/translation-reads.ts";
import { editionAlternates, readEdition } from "./edition.ts";
import type { PaperView } from "./paper-reads.ts";

const paper: PaperView = {
  name: "The Test",
  tagline: "",
  publisher: "",
  language: "en",
  primary: "en",
  edition: "ko",
  timeZone: "Asia/Seoul",
  pages: [],
};
const alone: PaperView = { ...paper, edition: null };
const korean: PaperView = { ...paper, language: "ko" };

test("the paper's own language has no prefix, the second edition has", () => {
  expect([editionPath(paper, "/"), editionPath(paper, "/nation")]).toEqual(["/", "/nation"]);
  expect([editionPath(korean, "/"), editionPath(korean, "/nation")]).toEqual(["/ko", "/ko/nation"]);
  expect(editionPath({ ...alone, language: "ko" }, "/nation")).toBe("/nation");
});

test("an address names an edition only of a paper that has two", () => {
  const read = (slug: string | null) => readEdition(paper, slug);
  expect(["ko", "en", "nation", null].map(read)).toEqual(["ko", "en", null, null]);
  expect(readEdition(alone, "ko")).toBeNull();
  expect(readEdition({ ...paper, primary: "ko", edition: "en" }, "en")).toBe("en");
});

test("what is once in the paper has its place in the other edition, if there is one", () => {
  expect([otherEditionPath(paper, "/archive"), otherEditionPath(korean, "/archive")]).toEqual([
    "/ko/archive",
    "/archive",
  ]);
  expect(otherEditionPath(alone, "/archive")).toBeUndefined();
});

test("each edition's other is the other, and a paper with one has none", () => {
  expect([otherEdition(paper)?.language, otherEdition(korean)?.language]).toEqual(["ko", "en"]);
  expect(otherEdition(alone)).toBeNull();
});

test("both editions name the same alternates, the paper's own for everybody else", () => {
  const paths = (of: PaperView, path: string) =>
    editionAlternates(of, path).map(({ hreflang, href }) => [hreflang, new URL(href).pathname]);
  expect(paths(korean, "/nation")).toEqual([
    ["en", "/nation"],
    ["ko", "/ko/nation"],
    ["x-default", "/nation"],
  ]);
  expect(paths(paper, "/nation")).toEqual(paths(korean, "/nation"));
  expect(editionAlternates(alone, "/")).toEqual([]);
});

test("a story and its translation name the same alternates, and a story alone none", () => {
  const english = { language: "en" as const, path: "/nation/tide" };
  const other = { language: "ko" as const, path: "/nation/tide-ko" };
  expect(storyAlternates(english, [other], "en")).toEqual(storyAlternates(other, [english], "en"));
  const standard = (primary: "en" | "ko") =>
    storyAlternates(english, [other], primary).find(({ hreflang }) => hreflang === "x-default")?.href;
  expect(standard("en")).toMatch(/\/nation\/tide$/);
  expect(standard("ko")).toMatch(/\/nation\/tide-ko$/);
  expect(storyAlternates(english, [], "en")).toEqual([]);
});
