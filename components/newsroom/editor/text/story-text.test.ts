import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { isWholeCopy, oneLine } from "./copy-input.ts";
import { countBody } from "./count-document.ts";
import { checkLink } from "./link-check.ts";
import { deleteAcrossHeads } from "./story-keys.ts";
import { isEmptyStory } from "./story-paste.ts";
import { keepLettersSlug, suggestSlug } from "./suggest-slug.ts";

const text = (words: string) => (words === "" ? [] : [{ type: "text", text: words }]);

function makeState(headline: string, standfirst: string, ...paragraphs: string[]): EditorState {
  const doc = documentSchema.nodeFromJSON({
    type: "doc",
    content: [
      { type: "headline", content: text(headline) },
      { type: "standfirst", content: text(standfirst) },
      ...paragraphs.map((words) => ({ type: "paragraph", content: text(words) })),
    ],
  });
  return EditorState.create({ doc });
}

function blocks(state: EditorState, from: number, to: number): string[] | null {
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  const transaction = deleteAcrossHeads(selected);
  if (!transaction) return null;
  transaction.doc.check();
  return transaction.doc.children.map((block) => `${block.type.name}:${block.textContent}`);
}

describe("deleting over the edges of the head", () => {
  const state = makeState("Head", "Stand", "Body one", "Body two");

  it("empties what is selected and joins nothing", () => {
    expect(blocks(state, 3, 16)).toEqual([
      "headline:He",
      "standfirst:",
      "paragraph:dy one",
      "paragraph:Body two",
    ]);
    expect(blocks(state, 3, 9)).toEqual([
      "headline:He",
      "standfirst:and",
      "paragraph:Body one",
      "paragraph:Body two",
    ]);
    expect(blocks(state, 9, 26)).toEqual(["headline:Head", "standfirst:St", "paragraph:dy two"]);
  });

  it("leaves a whole empty story when everything is selected", () => {
    expect(blocks(state, 1, 32)).toEqual(["headline:", "standfirst:", "paragraph:"]);
  });

  it("does not touch a selection inside one part", () => {
    expect(blocks(state, 1, 3)).toBeNull();
    expect(blocks(state, 7, 9)).toBeNull();
    expect(blocks(state, 15, 28)).toBeNull();
  });
});

describe("a paste", () => {
  it("is a whole story when it has more than one line", () => {
    expect(isWholeCopy({ text: "One line", html: "", bytes: "" })).toBe(false);
    expect(isWholeCopy({ text: "One line\n", html: "", bytes: "" })).toBe(false);
    expect(isWholeCopy({ text: "One\n\nTwo", html: "", bytes: "" })).toBe(true);
    expect(isWholeCopy({ text: "", html: "", bytes: "QQ==" })).toBe(true);
  });

  it("becomes one line in a headline", () => {
    expect(oneLine(" One\r\n  two\u0007 \u2028three ")).toBe("One two three");
  });

  it("finds a story empty until somebody has written in it", () => {
    expect(isEmptyStory(makeState("", "", "").doc)).toBe(true);
    expect(isEmptyStory(makeState("", "", "x").doc)).toBe(false);
    expect(isEmptyStory(makeState("Head", "", "").doc)).toBe(false);
  });
});

describe("links", () => {
  it("are completed, and refused when a browser could run them", () => {
    expect(checkLink(" example.com/a ")).toEqual({ href: "https://example.com/a" });
    expect(checkLink("desk@example.com")).toEqual({ href: "mailto:desk@example.com" });
    expect(checkLink("/politics/bridge")).toEqual({ href: "/politics/bridge" });
    for (const bad of ["", "javascript:alert(1)", "data:text/html,x", "https://bridge", "//evil.example"]) {
      expect(checkLink(bad)).toHaveProperty("problem");
    }
  });
});

describe("slugs", () => {
  it("come from the headline, romanised or in its own letters", async () => {
    expect(await suggestSlug("S. Korea, France agree")).toBe("s-korea-france-agree");
    expect(await suggestSlug("Café’s new menu")).toBe("cafes-new-menu");
    expect(await suggestSlug("서울 다리")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(keepLettersSlug("서울, 새 다리 2031")).toBe("서울-새-다리-2031");
    expect((await suggestSlug("word ".repeat(60))).length).toBeLessThanOrEqual(80);
  });
});

describe("counting", () => {
  it("counts the body and not the head", () => {
    const { doc } = makeState("Head line", "Stand first", "Three short words.", "두 단어");
    expect(countBody(doc, "en")).toEqual({ words: 5, characters: 22, charactersWithoutSpaces: 19 });
  });
});
