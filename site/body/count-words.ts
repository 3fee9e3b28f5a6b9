export interface TextCount {
  /** Words as Unicode's word segmentation counts them in the story's language. */
  words: number;
  /** User-perceived characters (grapheme clusters), spaces included. */
  characters: number;
  /** The same without white space: what Korean desks count. */
  charactersWithoutSpaces: number;
}

/** Counts a text in its own language (BCP 47). Source: Unicode UAX #29, by `Intl.Segmenter`. */
export function countWords(text: string, language: string): TextCount {
  let words = 0;
  for (const segment of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    if (segment.isWordLike) words += 1;
  }
  let characters = 0;
  let spaces = 0;
  for (const { segment } of new Intl.Segmenter(language, { granularity: "grapheme" }).segment(text)) {
    if (segment === "\n") continue;
    characters += 1;
    if (/^\s/u.test(segment)) spaces += 1;
  }
  return { words, characters, charactersWithoutSpaces: characters - spaces };
}
