import { Node } from "@tiptap/pm/model";
import type { Prisma } from "#platform/db/generated/client.ts";
import { countWords } from "#site/body/count-words.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { withoutSuggestions } from "#site/body/settle-suggestions.ts";

/** A new story's document: empty headline, empty standfirst, one empty paragraph. */
export function emptyDocument(): Node {
  return Node.fromJSON(documentSchema, {
    type: "doc",
    content: [{ type: "headline" }, { type: "standfirst" }, { type: "paragraph" }],
  });
}

/** Reads a stored document; throws RangeError when it is not one of ours. */
export function parseDocument(stored: unknown): Node {
  return Node.fromJSON(documentSchema, stored);
}

/**
 * The columns that a document fills: itself, its hash, and what lists and search need as plain text: the text as it
 * stands, without what is only suggested.
 */
export function documentColumns(document: Node, language: string) {
  const standing = withoutSuggestions(document);
  const { words, characters } = countWords(documentText(standing), language);
  const json: Prisma.InputJsonValue = document.toJSON();
  return {
    document: json,
    docHash: hashDocument(document),
    headline: plainLine(standing.child(0).textContent).slice(0, 1000),
    words,
    characters,
  };
}

/** The body's text, a line for each block: what is counted. */
export function documentText(document: Node): string {
  const blocks: string[] = [];
  document.forEach((block, _offset, index) => {
    if (index > 1) blocks.push(block.textBetween(0, block.content.size, "\n", "\n"));
  });
  return blocks.join("\n");
}

/** Text that PostgreSQL can hold and a list can show: no NUL, no control characters, no lone surrogates. */
export function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
