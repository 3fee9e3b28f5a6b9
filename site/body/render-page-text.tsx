import { Fragment, type ReactNode } from "react";
import { cleanText } from "./clean-text.ts";
import { isSafeHref } from "./safe-href.ts";

/** `[words](address)`, an address of the web, an address of mail. The words of a link hold no brackets. */
const LINK =
  /\[([^[\]\n]{1,300})\]\(([^()\s]{1,2000})\)|(https?:\/\/[^\s<>"'[\]()]{1,2000}[^\s<>"'[\]().,;:!?])|([\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4})/gu;

/**
 * The text of a page of the paper's own as elements: an empty line ends a paragraph, `## ` begins a heading, `- ` a line
 * of a list. Everything else is words, so that no text can be more than that.
 */
export function renderPageText(text: string): ReactNode {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
  return blocks.flatMap(splitHeading).map((lines, key) => renderBlock(lines, key));
}

/** A heading ends with its line, whether or not an empty one follows. */
function splitHeading(lines: string[]): string[][] {
  const [first = "", ...rest] = lines;
  return first.startsWith("## ") && rest.length > 0 ? [[first], rest] : [lines];
}

function renderBlock(lines: string[], key: number): ReactNode {
  const [first = ""] = lines;
  if (first.startsWith("## ")) return <h2 key={key}>{renderLine(first.slice(3))}</h2>;
  if (lines.every((line) => line.startsWith("- "))) {
    return <ul key={key}>{lines.map((line, place) => listItem(line.slice(2), place))}</ul>;
  }
  const words = lines.map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
    <Fragment key={place}>
      {place > 0 ? <br /> : null}
      {renderLine(line)}
    </Fragment>
  ));
  return <p key={key}>{words}</p>;
}

function listItem(line: string, key: number): ReactNode {
  return <li key={key}>{renderLine(line)}</li>;
}

function renderLine(line: string): ReactNode[] {
  const plain = cleanText(line).trim();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { 0: whole, 1: words = "", 2: address = "", 3: web = "", 4: mail = "", index } of plain.matchAll(
    LINK,
  )) {
    const href = address || web || (mail && `mailto:${mail}`);
    if (!isSafeHref(href)) continue;
    parts.push(plain.slice(at, index));
    parts.push(
      <a key={index} href={href}>
        {words || web || mail}
      </a>,
    );
    at = index + whole.length;
  }
  return [...parts, plain.slice(at)];
}
