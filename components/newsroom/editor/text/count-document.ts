import type { Node } from "@tiptap/pm/model";
import { countWords, type TextCount } from "#site/body/count-words.ts";
import { standingText } from "#site/body/settle-suggestions.ts";

/** Counts of blocks that have not changed since: a document's nodes are immutable, so only touched blocks are counted. */
const counted = new WeakMap<Node, { language: string; count: TextCount }>();

function countBlock(block: Node, language: string): TextCount {
  const known = counted.get(block);
  if (known?.language === language) return known.count;
  const count = countWords(standingText(block), language);
  counted.set(block, { language, count });
  return count;
}

/** Words and characters of a story's body (the blocks after headline and standfirst), without what is only suggested. */
export function countBody(document: Node, language: string): TextCount {
  const sum = { words: 0, characters: 0, charactersWithoutSpaces: 0 };
  document.forEach((block, _offset, index) => {
    if (index < 2) return;
    const count = countBlock(block, language);
    sum.words += count.words;
    sum.characters += count.characters;
    sum.charactersWithoutSpaces += count.charactersWithoutSpaces;
  });
  return sum;
}
