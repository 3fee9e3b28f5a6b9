import type { Node } from "@tiptap/pm/model";

/**
 * How many words one document has that the other lacks, and the other way round, each word as often as it occurs: a
 * paragraph that only moved counts as nothing. Linear, so that keeping a revision is cheap whatever was rewritten.
 */
export function countChangedWords(
  before: Node,
  after: Node,
  language: string,
): { addedWords: number; removedWords: number } {
  const counts = new Map<string, number>();
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  tally(before, -1);
  tally(after, 1);
  let [addedWords, removedWords] = [0, 0];
  for (const count of counts.values()) {
    if (count > 0) addedWords += count;
    else removedWords -= count;
  }
  return { addedWords, removedWords };

  function tally(document: Node, by: number) {
    const text = document.textBetween(0, document.content.size, "\n", "\n").normalize("NFC");
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + by);
    }
  }
}
