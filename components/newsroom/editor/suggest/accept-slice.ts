import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { hasSuggestions, withoutSuggestionMarks } from "#site/body/settle-suggestions.ts";
import { suggestionOn } from "#site/body/suggestion-marks.ts";

/**
 * What goes onto the clipboard: the words as if every suggestion in them were accepted, and nobody's any more. Copied
 * from deleted words alone, it is those words.
 */
export function acceptSlice(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice;
  const isSuggested = content.content.some(hasSuggestions);
  if (!isSuggested) return slice;
  const accepted = clean(content, (node) => suggestionOn(node, "deletion") === null);
  const isEmpty = accepted.textBetween(0, accepted.size) === "";
  return new Slice(isEmpty ? clean(content, () => true) : accepted, openStart, openEnd);
}

function clean(content: Fragment, isKept: (node: Node) => boolean): Fragment {
  const children: Node[] = [];
  content.forEach((node) => {
    if (node.isInline && !isKept(node)) return;
    const inside = node.isLeaf ? node : node.copy(clean(node.content, isKept));
    children.push(inside.mark(withoutSuggestionMarks(node.marks)));
  });
  return Fragment.from(children);
}
