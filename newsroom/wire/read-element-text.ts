import type { DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** All the text inside an element, scripts and styles left out, without recursion: markup may nest without end. */
export function readElementText(element: DefaultTreeAdapterTypes.Element): string {
  const pieces: string[] = [];
  const nodes: Node[] = [element];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if ("value" in node) pieces.push(node.value);
    else if ("childNodes" in node && !["script", "style"].includes(node.tagName))
      nodes.push(...node.childNodes.toReversed());
  }
  return pieces.join("");
}
