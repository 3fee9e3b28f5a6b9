import { Fragment, type Mark, type Node, type NodeType, Slice } from "@tiptap/pm/model";
import { withoutSuggestionMarks } from "#site/body/settle-suggestions.ts";

/** New content as it is to be marked; words may be cut into several runs. */
type Remake = (node: Node) => Node[];

/**
 * The slice with `remake` deciding the marks of every word in it, and of every block that begins in it and whose parent
 * can hold such marks. The blocks that it only continues (its open start) keep theirs: they are not new.
 */
export function remarkSlice(slice: Slice, parent: NodeType, remake: Remake): Slice {
  return new Slice(
    remark(slice.content, { parent, open: slice.openStart, remake }),
    slice.openStart,
    slice.openEnd,
  );
}

interface Remarking {
  parent: NodeType;
  open: number;
  remake: Remake;
}

function remark(content: Fragment, { parent, open, remake }: Remarking): Fragment {
  const children: Node[] = [];
  content.forEach((child, _offset, index) => {
    const openHere = index === 0 ? open : 0;
    const inside = child.isLeaf
      ? child
      : child.copy(remark(child.content, { parent: child.type, open: openHere - 1, remake }));
    const isNew = openHere <= 0;
    const isPiece = child.isInline || child.isTextblock || child.isLeaf;
    const made = isNew && isPiece ? remake(inside) : [inside];
    children.push(...made.map((node) => node.mark(parent.allowedMarks(node.marks))));
  });
  return Fragment.from(children);
}

/** New content that is suggested: with its own marks, and of suggestions with this one only. */
export function markSuggested(node: Node, insertion: Mark): Node {
  return node.mark(insertion.addToSet(withoutSuggestionMarks(node.marks)));
}

export interface Content {
  /** Words and whole blocks. */
  leaves: number;
  /** Blocks of text that begin here. */
  breaks: number;
}

/** What a slice brings that a reader could see, besides the shells of lists and quotations. */
export function countContent(slice: Slice): Content {
  const found = { leaves: 0, breaks: 0 };
  const look = (content: Fragment, open: number) =>
    content.forEach((child, _offset, index) => {
      const openHere = index === 0 ? open : 0;
      if (child.isLeaf) found.leaves += 1;
      else {
        if (child.isTextblock && openHere <= 0) found.breaks += 1;
        look(child.content, openHere - 1);
      }
    });
  look(slice.content, slice.openStart);
  return found;
}

/** The part of a slice in front of a position in it, open there. */
export function cutSlice(slice: Slice, end: number): Slice {
  let depth = 0;
  let content = slice.content;
  let left = end;
  for (;;) {
    let inside: Node | null = null;
    content.forEach((child, offset) => {
      if (!child.isLeaf && left > offset && left < offset + child.nodeSize) {
        inside = child;
        left -= offset + 1;
      }
    });
    if (!inside) break;
    content = childrenOf(inside);
    depth += 1;
  }
  return new Slice(slice.content.cut(0, end), slice.openStart, depth);
}

function childrenOf(node: Node): Fragment {
  return node.content;
}
