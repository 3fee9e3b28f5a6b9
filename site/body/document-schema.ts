import { getSchema, Node } from "@tiptap/core";
import { Link } from "@tiptap/extension-link";
import type { Schema } from "@tiptap/pm/model";
import { pictureNodes } from "./picture-nodes.ts";
import { PictureSlot, RelatedStory } from "./placed-nodes.ts";
import { isSafeHref } from "./safe-href.ts";
import { SuggestibleKit, suggestionMarkNames, suggestionMarks } from "./suggestion-marks.ts";
import { tableNodes } from "./table-nodes.ts";

/**
 * The one definition of a story's document, shared by the editor, the server that accepts its steps and the
 * renderer: a headline, a standfirst, then the body. Changing a node's name or attributes changes the hash of
 * every stored draft, so it needs a migration.
 */
const StoryDocument = Node.create({
  name: "doc",
  topNode: true,
  content: "headline standfirst block+",
  marks: suggestionMarkNames,
});

const Headline = Node.create({
  name: "headline",
  content: "text*",
  marks: suggestionMarkNames,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: "h1" }],
  renderHTML: () => ["h1", { class: "editor-headline" }, 0],
});

const Standfirst = Node.create({
  name: "standfirst",
  content: "text*",
  marks: suggestionMarkNames,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: "p[data-standfirst]" }],
  renderHTML: () => ["p", { class: "editor-standfirst", "data-standfirst": "" }, 0],
});

const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: "aside[data-pull-quote]" }],
  renderHTML: () => ["aside", { "data-pull-quote": "" }, 0],
});

/** A link keeps its address and nothing else; an address a browser could run fails `Node.check()` on the server. */
const StoryLink = Link.extend({
  addAttributes: () => ({
    href: {
      default: "",
      parseHTML: (element: HTMLElement) => element.getAttribute("href"),
      validate: (value: unknown) => {
        if (typeof value !== "string" || !isSafeHref(value)) throw new RangeError("unsafe link address");
      },
    },
  }),
});

/** The TipTap extensions that make up the document; the editor adds behaviour to them, never nodes. */
export const documentExtensions = [
  StoryDocument,
  Headline,
  Standfirst,
  PullQuote,
  ...suggestionMarks,
  SuggestibleKit.configure({
    document: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    trailingNode: false,
    heading: { levels: [2, 3] },
    link: false,
  }),
  StoryLink.configure({
    openOnClick: false,
    autolink: true,
    defaultProtocol: "https",
    isAllowedUri: (uri) => isSafeHref(uri),
    HTMLAttributes: { target: null, rel: null },
  }),
  ...tableNodes,
  RelatedStory,
  PictureSlot,
  ...pictureNodes,
];

export const documentSchema: Schema = getSchema(documentExtensions);
