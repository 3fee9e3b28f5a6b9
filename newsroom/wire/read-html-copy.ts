import type { DefaultTreeAdapterTypes } from "parse5";
import type { MarkJson } from "#site/body/document.ts";
import { gatherLines } from "./gather-lines.ts";
import { parseMarkup } from "./parse-markup.ts";
import { readElementText } from "./read-element-text.ts";
import { readStyle } from "./read-style.ts";
import type { CopyLine, DroppedText } from "./wire-copy.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const DEEPEST_BLOCKS = 8;
const UNREADABLE = new Set("script style meta link template xml iframe".split(" "));
const PICTURES = new Set("title noscript object embed svg math canvas audio video".split(" "));
const CONTROLS = new Set("nav button select input textarea label dialog".split(" "));
const PARAGRAPHS = new Set(
  "p h1 h2 h3 h4 h5 h6 table section article header footer aside figure main dl address center form fieldset".split(
    " ",
  ),
);
const DIVISIONS = new Set(
  "div tr td th dt dd figcaption caption pre tbody thead summary details body html".split(" "),
);
const HEADINGS: Record<string, CopyLine["tag"]> = {
  h1: "title",
  h2: "heading2",
  h3: "heading3",
  h4: "heading3",
};

/**
 * Pasted HTML (Word, Google Docs, mail, web pages) as lines: paragraphs, headings, lists, quotations, bold, italic
 * and safe links are kept; scripts, styles and every attribute are not. Page controls and hidden text are reported
 * in `dropped`. A paste that unfolds to more than half a million nodes is read as plain text between its tags.
 */
export function readHtmlCopy(html: string, dropped: DroppedText[], tally: Map<string, number>): CopyLine[] {
  const gatherer = gatherLines(tally);
  const steps: { node: Node; marks: MarkJson[]; pre: boolean; leave: (() => void) | null }[] = [];
  let depth = 0;
  const plan = (nodes: Node[], marks: MarkJson[], pre: boolean) => {
    for (const node of nodes.toReversed()) steps.push({ node, marks, pre, leave: null });
  };
  let endsInSpace = true;
  plan(parseMarkup(html), [], false);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, marks, pre, leave } = step;
    if (leave !== null) leave();
    else if ("value" in node) {
      const text = pre ? node.value : node.value.replace(/[ \t\r\n\f]+/g, " ");
      for (const [at, piece] of (pre ? text.split(/\r?\n/) : [text]).entries()) {
        if (at > 0) gatherer.breakLine();
        gatherer.addText(endsInSpace && !pre ? piece.replace(/^ /, "") : piece, marks);
      }
      if (text !== "") endsInSpace = text.endsWith(" ");
    } else if ("tagName" in node) enter(node, marks, pre);
  }
  gatherer.endLine("paragraph");
  return gatherer.lines;

  function enter(element: Element, around: MarkJson[], pre: boolean): void {
    const tag = element.tagName;
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const style = attributes.get("style") ?? "";
    if (leaveOut(element, style, attributes.has("hidden")) || takeLeaf(element, style)) return;
    const finish = (leave: () => void) => steps.push({ node: element, marks: [], pre, leave });
    const marks = readStyle(tag, attributes, around);
    const edge = PARAGRAPHS.has(tag) ? "paragraph" : DIVISIONS.has(tag) ? "division" : null;
    const container = depth < DEEPEST_BLOCKS ? containerOf(element, attributes) : null;
    if (container !== null) {
      depth += 1;
      endsInSpace = true;
      gatherer.open(container);
      finish(() => {
        depth -= 1;
        endsInSpace = true;
        gatherer.close();
      });
    } else if (edge !== null || ["li", "ul", "ol", "blockquote"].includes(tag)) {
      gatherer.endLine(edge ?? "paragraph");
      endsInSpace = true;
      gatherer.beginBlock(HEADINGS[tag] ?? "line");
      finish(() => {
        endsInSpace = true;
        gatherer.endLine(edge ?? "paragraph");
      });
    }
    plan(
      element.childNodes,
      marks,
      pre || tag === "pre" || /white-space\s*:\s*pre(?!-line)\b(?!-)/i.test(style),
    );
  }

  /** Whether the element is code (scripts and frames are reported) or text that is not the story's (reported). */
  function leaveOut(element: Element, style: string, hidden: boolean): boolean {
    const tag = element.tagName;
    if (tag === "script" || tag === "iframe")
      dropped.push({ text: `<${tag}>`, reason: "Code that a page would run" });
    if (UNREADABLE.has(tag)) return true;
    const isHidden = hidden || /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style);
    const isPicture = PICTURES.has(tag);
    if (!isHidden && !isPicture && !CONTROLS.has(tag)) return false;
    const text = readElementText(element).replace(/\s+/g, " ").trim();
    const reason = isHidden
      ? "Text the page hides"
      : isPicture
        ? "Text inside a picture or player"
        : "Page control";
    if (text !== "") dropped.push({ text, reason });
    return true;
  }

  function takeLeaf(element: Element, style: string): boolean {
    if (element.tagName === "br") gatherer.breakLine();
    else if (element.tagName === "hr") gatherer.addRule();
    // Word writes a list item's mark as text.
    else if (/mso-list\s*:\s*ignore/i.test(style))
      gatherer.beginBlock(/[\p{L}\p{N}][.)]/u.test(readElementText(element)) ? "number" : "bullet");
    else return false;
    endsInSpace = true;
    return true;
  }
}

function containerOf(element: Element, attributes: Map<string, string>) {
  const isMailQuote =
    attributes.get("type") === "cite" || /gmail_quote|moz-cite/.test(attributes.get("class") ?? "");
  if (element.tagName === "blockquote") return isMailQuote ? null : "quote";
  if (element.tagName === "li") return "item";
  if (element.tagName === "ul") return { isOrdered: false, start: 1 };
  if (element.tagName !== "ol") return null;
  const start = Number(attributes.get("start") ?? 1);
  return { isOrdered: true, start: Number.isInteger(start) && start >= 0 ? start : 1 };
}
