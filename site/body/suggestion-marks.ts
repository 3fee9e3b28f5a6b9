import { Mark, Node } from "@tiptap/core";
import type { Mark as DocumentMark, Node as DocumentNode } from "@tiptap/pm/model";
import StarterKit from "@tiptap/starter-kit";

/** What a node that holds headline, standfirst or blocks allows: suggestions, and nothing else. */
export const suggestionMarkNames = "insertion deletion";

export type SuggestionKind = "insertion" | "deletion";

/** Who suggested it, under which name, and when (ISO, UTC); the pieces of one suggestion share all four. */
export interface Suggestion {
  id: string;
  userId: string;
  name: string;
  at: string;
}

function text(name: keyof Suggestion, isFit: (value: string) => boolean) {
  return {
    isRequired: true,
    renderHTML: (attributes: Record<string, unknown>) => ({
      [`data-${name.toLowerCase()}`]: attributes[name],
    }),
    validate: (value: unknown) => {
      if (typeof value !== "string" || !isFit(value)) throw new RangeError(`a suggestion without ${name}`);
    },
  };
}

const isId = (value: string) => /^[\w-]{1,64}$/.test(value);
const isName = (value: string) => value.length <= 200 && value.isWellFormed() && !/\p{Cc}/u.test(value);
const isMoment = (value: string) => {
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value;
};

/**
 * A suggestion is a mark: on words, and on a block, where it speaks of the break in front of that block (or of a block
 * without words as a whole). A suggested deletion may lie on a suggested insertion of somebody else.
 */
function suggestionMark(name: SuggestionKind, tag: "ins" | "del") {
  return Mark.create({
    name,
    priority: 1100,
    inclusive: false,
    keepOnSplit: false,
    addAttributes: () => ({
      id: text("id", isId),
      userId: text("userId", isId),
      name: text("name", isName),
      at: text("at", isMoment),
    }),
    // No rule that reads it from HTML: what comes from a clipboard is nobody's suggestion yet.
    renderHTML: ({ HTMLAttributes }) => [tag, { "data-suggestion": "", ...HTMLAttributes }, 0],
  });
}

export const suggestionMarks = [suggestionMark("insertion", "ins"), suggestionMark("deletion", "del")];

const holders = new Set(["blockquote", "listItem"]);

/** TipTap's kit with blocks whose breaks can be suggested inside quotations and lists too. */
export const SuggestibleKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) =>
      extension instanceof Node && holders.has(extension.name)
        ? extension.extend({ marks: suggestionMarkNames })
        : extension,
    );
  },
});

/** The suggestion of this kind on a node; null when there is none. */
export function suggestionOn(node: DocumentNode, kind: SuggestionKind): Suggestion | null {
  const mark = node.marks.find(({ type }) => type.name === kind);
  return mark ? readSuggestion(mark) : null;
}

export function isSuggestionMark({ type }: DocumentMark): boolean {
  return type.name === "insertion" || type.name === "deletion";
}

export function readSuggestion({ attrs }: DocumentMark): Suggestion {
  return {
    id: String(attrs.id),
    userId: String(attrs.userId),
    name: String(attrs.name),
    at: String(attrs.at),
  };
}
