import type { BlockJson, DocumentJson, InlineJson, ListItemJson } from "#site/body/document.ts";
import type { SeedBlock, SeedStory } from "./seed-shapes.ts";

/** A seed story as a document of the house, with the first `blocks` of its body. */
export function buildDocument(story: SeedStory, blocks = story.blocks.length): DocumentJson {
  return {
    type: "doc",
    content: [
      { type: "headline", content: [{ type: "text", text: story.headline }] },
      {
        type: "standfirst",
        ...(story.standfirst ? { content: [{ type: "text", text: story.standfirst }] } : {}),
      },
      ...story.blocks.slice(0, blocks).map(buildBlock),
    ],
  };
}

/** The same document as it went out before its errors were put right. */
export function withErrors(document: DocumentJson, errors: { was: string; is: string }[]): DocumentJson {
  return JSON.parse(JSON.stringify(document), (_key, part: unknown) =>
    typeof part === "string" ? errors.reduce((text, { was, is }) => text.replace(is, was), part) : part,
  );
}

function buildBlock(block: SeedBlock): BlockJson {
  if (typeof block === "string") return paragraph(block);
  if ("h2" in block) return { type: "heading", attrs: { level: 2 }, content: runs(block.h2) };
  if ("h3" in block) return { type: "heading", attrs: { level: 3 }, content: runs(block.h3) };
  if ("quote" in block) return { type: "blockquote", content: block.quote.map(paragraph) };
  if ("pullQuote" in block) return { type: "pullQuote", content: runs(block.pullQuote) };
  if ("bullets" in block) return { type: "bulletList", content: block.bullets.map(listItem) };
  if ("numbers" in block) {
    return { type: "orderedList", attrs: { start: 1, type: null }, content: block.numbers.map(listItem) };
  }
  return { type: "horizontalRule" };
}

function paragraph(text: string): BlockJson {
  return { type: "paragraph", content: runs(text) };
}

function listItem(text: string): ListItemJson {
  return { type: "listItem", content: [paragraph(text)] };
}

/** Reads the three marks seed copy may carry: **bold**, *italic*, [text](address). */
function runs(text: string): InlineJson[] {
  const parts: InlineJson[] = [];
  let from = 0;
  for (const match of text.matchAll(/\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g)) {
    if (match.index > from) parts.push({ type: "text", text: text.slice(from, match.index) });
    const [whole, bold, italic, label, href] = match;
    if (bold) parts.push({ type: "text", text: bold, marks: [{ type: "bold" }] });
    if (italic) parts.push({ type: "text", text: italic, marks: [{ type: "italic" }] });
    if (label && href) parts.push({ type: "text", text: label, marks: [{ type: "link", attrs: { href } }] });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ type: "text", text: text.slice(from) });
  return parts;
}
