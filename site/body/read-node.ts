import { cleanText } from "./clean-text.ts";

// Published documents are read as unknown JSON: a page must not depend on the age of its document.

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

export function childrenOf(node: unknown): unknown[] {
  return listIn(node, "content");
}

export function typeOf(node: unknown): string {
  const type = read(node, "type");
  return typeof type === "string" ? type : "";
}

export function attribute(node: unknown, name: string): unknown {
  return read(read(node, "attrs"), name);
}

export function listIn(node: unknown, name: string): unknown[] {
  const list = read(node, name);
  return Array.isArray(list) ? list : [];
}

function textOf(node: unknown): string {
  const text = read(node, "text");
  return typeof text === "string" ? text : "";
}

function read(node: unknown, name: string): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, name) : undefined;
}
