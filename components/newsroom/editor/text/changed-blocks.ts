import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";

/** The part of the new document that a transaction touched; null when it touched none. */
export function changedRange(transaction: Transaction): { from: number; to: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  transaction.mapping.maps.forEach((map, index) => {
    const later = transaction.mapping.slice(index + 1);
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    });
  });
  return to < 0 ? null : { from, to: Math.min(to, transaction.doc.content.size) };
}

/** Every paragraph, heading or head that lies in a range, with its position. */
export function textblocksIn(
  document: Node,
  { from, to }: { from: number; to: number },
  visit: (block: Node, position: number) => void,
): void {
  document.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock) visit(node, position);
    return !node.isTextblock;
  });
}
