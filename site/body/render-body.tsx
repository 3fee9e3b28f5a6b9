import { Fragment, type ReactNode } from "react";
import { cleanText } from "./clean-text.ts";
import type { DatelinePart } from "./compose-dateline.ts";
import type { DocumentJson } from "./document.ts";
import { isSafeHref } from "./safe-href.ts";

/** Lists and quotations inside one another: deeper than this only the words are shown. */
const DEEPEST = 12;

/**
 * A story's body as elements, the dateline run in at the head of its first paragraph. What it does not know it shows
 * as plain words and it never throws: the page of a published story must not depend on the age of its document.
 */
export function renderBody(document: DocumentJson, dateline: DatelinePart[] = []): ReactNode {
  const blocks = childrenOf(document).filter((node) => !isHead(node) && !isEmptyParagraph(node));
  const first = blocks.findIndex((node) => typeOf(node) === "paragraph");
  const lead = dateline.length > 0 ? renderDateline(dateline) : null;
  const body = blocks.map((node, index) => renderBlock(node, index, 0, index === first ? lead : null));
  return lead !== null && first === -1 ? [<p key="dateline">{lead}</p>, ...body] : body;
}

/** The words of a node and of all inside it, without recursion. */
export function plainText(node: unknown): string {
  const words: string[] = [];
  const waiting: unknown[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeOf(next) === "text") words.push(textOf(next));
    else if (typeOf(next) === "hardBreak") words.push(" ");
    else waiting.push(...childrenOf(next).toReversed());
  }
  return cleanText(words.join(""));
}

function renderDateline(parts: DatelinePart[]): ReactNode {
  const words = parts.map((part) => part.text).join("");
  return <span className="dateline">{words}</span>;
}

function renderBlock(node: unknown, key: number, depth: number, lead: ReactNode = null): ReactNode {
  if (depth > DEEPEST) return <p key={key}>{plainText(node)}</p>;
  switch (typeOf(node)) {
    case "paragraph":
      return (
        <p key={key}>
          {lead}
          {renderInline(node)}
        </p>
      );
    case "heading":
      return attribute(node, "level") === 3 ? (
        <h3 key={key}>{renderInline(node)}</h3>
      ) : (
        <h2 key={key}>{renderInline(node)}</h2>
      );
    case "blockquote":
      return <blockquote key={key}>{renderBlocks(node, depth)}</blockquote>;
    case "pullQuote":
      return (
        <aside key={key} className="pull-quote">
          <p>{renderInline(node)}</p>
        </aside>
      );
    case "bulletList":
      return <ul key={key}>{renderBlocks(node, depth)}</ul>;
    case "orderedList":
      return (
        <ol key={key} start={startOf(node)}>
          {renderBlocks(node, depth)}
        </ol>
      );
    case "listItem":
      return <li key={key}>{renderBlocks(node, depth)}</li>;
    case "horizontalRule":
      return <hr key={key} />;
    default:
      return plainText(node) === "" ? null : <p key={key}>{plainText(node)}</p>;
  }
}

function renderBlocks(node: unknown, depth: number): ReactNode[] {
  return childrenOf(node).map((child, index) => renderBlock(child, index, depth + 1));
}

/** Runs under one link become one link, however many styles they have inside. */
function renderInline(node: unknown): ReactNode[] {
  const runs: { href: string | null; nodes: unknown[] }[] = [];
  for (const child of childrenOf(node)) {
    const href = linkOf(child);
    const last = runs.at(-1);
    if (last && last.href === href) last.nodes.push(child);
    else runs.push({ href, nodes: [child] });
  }
  return runs.map(renderRun);
}

function renderRun({ href, nodes }: { href: string | null; nodes: unknown[] }, key: number): ReactNode {
  const words = nodes.map(renderText);
  if (href === null) return <Fragment key={key}>{words}</Fragment>;
  return (
    <a key={key} href={href} rel={/^https?:/i.test(href) ? "noopener" : undefined}>
      {words}
    </a>
  );
}

function renderText(node: unknown, key: number): ReactNode {
  if (typeOf(node) === "hardBreak") return <br key={key} />;
  const marks = marksOf(node);
  let words: ReactNode = plainText(node);
  if (marks.includes("italic")) words = <em>{words}</em>;
  if (marks.includes("bold")) words = <strong>{words}</strong>;
  return <Fragment key={key}>{words}</Fragment>;
}

function isHead(node: unknown): boolean {
  return typeOf(node) === "headline" || typeOf(node) === "standfirst";
}

function isEmptyParagraph(node: unknown): boolean {
  return typeOf(node) === "paragraph" && plainText(node).trim() === "";
}

function linkOf(node: unknown): string | null {
  const link = listIn(node, "marks").find((mark) => typeOf(mark) === "link");
  const href = attribute(link, "href");
  return typeof href === "string" && isSafeHref(href) ? href : null;
}

function startOf(node: unknown): number | undefined {
  const start = attribute(node, "start");
  return typeof start === "number" && Number.isSafeInteger(start) && start !== 1 ? start : undefined;
}

function marksOf(node: unknown): string[] {
  return listIn(node, "marks").map(typeOf);
}

function childrenOf(node: unknown): unknown[] {
  return listIn(node, "content");
}

function typeOf(node: unknown): string {
  const type = read(node, "type");
  return typeof type === "string" ? type : "";
}

function textOf(node: unknown): string {
  const text = read(node, "text");
  return typeof text === "string" ? text : "";
}

function attribute(node: unknown, name: string): unknown {
  return read(read(node, "attrs"), name);
}

function listIn(node: unknown, name: string): unknown[] {
  const list = read(node, name);
  return Array.isArray(list) ? list : [];
}

function read(node: unknown, name: string): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined;
}
