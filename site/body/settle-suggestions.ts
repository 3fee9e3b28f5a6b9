import { Fragment, type Mark, type Node, type ResolvedPos } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { isSuggestionMark, type Suggestion, type SuggestionKind, suggestionOn } from "./suggestion-marks.ts";

export type Verdict = "accept" | "reject";

type Range = { from: number; to: number };

/**
 * Settles every suggestion that `isMeant`: accepted insertions and rejected deletions become ordinary text, rejected
 * insertions and accepted deletions go, with the breaks between blocks that belong to them. What a suggestion took or
 * gave in one piece is taken out in one piece, so that the text comes out as if it had been edited plainly.
 */
export function settleSuggestions<Change extends Transform>(
  transform: Change,
  verdict: Verdict,
  isMeant: (suggestion: Suggestion) => boolean = () => true,
): Change {
  const goes: SuggestionKind = verdict === "accept" ? "deletion" : "insertion";
  const isSettled = (node: Node, kind: SuggestionKind) => {
    const suggestion = suggestionOn(node, kind);
    return suggestion !== null && isMeant(suggestion);
  };
  const start = transform.doc;
  const removed = findRemoved(start, (node) => isSettled(node, goes));
  start.descendants((node, position) => {
    for (const mark of node.marks.filter(isSuggestionMark)) {
      if (!isSettled(node, mark.type.name === "insertion" ? "insertion" : "deletion")) continue;
      if (node.isInline) transform.removeMark(position, position + node.nodeSize, mark);
      else transform.removeNodeMark(position, mark);
    }
  });
  for (const { from, to, isWhole } of removed.toReversed()) {
    if (isWhole) transform.deleteRange(from, to);
    else transform.delete(from, to);
  }
  return transform;
}

/** The document as it stands while nobody has settled its suggestions: what is suggested to go in is not there yet. */
export function withoutSuggestions(document: Node): Node {
  return hasSuggestions(document) ? settleSuggestions(new Transform(document), "reject").doc : document;
}

const known = new WeakMap<Node, boolean>();

/** Whether a node or anything in it is suggested; what has not changed since the last question is not read again. */
export function hasSuggestions(node: Node): boolean {
  const answer = known.get(node);
  if (answer !== undefined) return answer;
  let isSuggested = node.marks.some(isSuggestionMark);
  node.forEach((child) => {
    isSuggested ||= hasSuggestions(child);
  });
  known.set(node, isSuggested);
  return isSuggested;
}

/** A node's text as it stands: without what is only suggested. For one block; breaks between blocks are not joined. */
export function standingText(node: Node): string {
  const standing = hasSuggestions(node) ? withoutInsertions(node) : node;
  return standing.textBetween(0, standing.content.size, "\n", "\n");
}

function withoutInsertions(node: Node): Node {
  const children: Node[] = [];
  node.forEach((child) => {
    if (child.isInline && suggestionOn(child, "insertion")) return;
    children.push(child.isLeaf ? child : withoutInsertions(child));
  });
  return node.copy(Fragment.from(children));
}

/** Words and breaks that go, in document order, neighbours as one. */
function findRemoved(document: Node, isGone: (node: Node) => boolean): (Range & { isWhole: boolean })[] {
  const found: (Range & { isWhole: boolean })[] = [];
  /** Where the text before ended; null where nothing may be joined to it. */
  let before: number | null = null;
  const add = (range: Range, isWhole = false) => {
    while (found.some((other) => other.isWhole && other.from >= range.from)) found.pop();
    const last = found.at(-1);
    if (last && !isWhole && !last.isWhole && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else found.push({ ...range, isWhole });
  };
  document.descendants((node, position) => {
    const end = position + node.nodeSize;
    if (node.isTextblock) {
      const canJoin = before !== null && isJoinable(document.resolve(before), document.resolve(position + 1));
      if (isGone(node) && !canJoin && isRemovable(node, isGone)) {
        add({ from: position, to: end }, true);
        return false;
      }
      if (isGone(node) && canJoin && before !== null) add({ from: before, to: position + 1 });
      before = end - 1;
    } else if (node.isLeaf && isGone(node)) add({ from: position, to: end }, node.isBlock);
    else if (node.isLeaf && node.isBlock) before = null;
    return true;
  });
  return found;
}

/** Whether all of a block goes with its break. */
function isRemovable(block: Node, isGone: (node: Node) => boolean): boolean {
  let isEmptied = !block.type.spec.isolating;
  block.forEach((child) => {
    isEmptied &&= isGone(child);
  });
  return isEmptied;
}

/** Two places that no headline, standfirst or cell holds apart. */
function isJoinable($before: ResolvedPos, $after: ResolvedPos): boolean {
  const shared = $before.sharedDepth($after.pos);
  for (const $place of [$before, $after]) {
    for (let depth = $place.depth; depth > shared; depth -= 1) {
      if ($place.node(depth).type.spec.isolating) return false;
    }
  }
  return true;
}

/** Marks without those of suggestions. */
export function withoutSuggestionMarks(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => !isSuggestionMark(mark));
}
