import type { TextRun, TextStyle } from "./compared-text.ts";

export interface Word {
  text: string;
  /** What is compared: composed and decomposed spellings of one syllable are the same. */
  key: string;
  isWord: boolean;
  style: TextStyle;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Cuts runs of text into words and what stands between them, by the story's language: Chinese and Japanese words too,
 * which no space separates. A word has the style it begins with.
 */
export function cutWords(runs: TextRun[], language: string): Word[] {
  const text = runs.map((run) => run.text).join("");
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  const words: Word[] = [];
  let [run, end] = [0, runs[0]?.text.length ?? 0];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    while (index >= end && run < runs.length - 1) {
      run += 1;
      end += runs[run]?.text.length ?? 0;
    }
    const style = runs[run]?.style ?? { isBold: false, isItalic: false, href: null, suggested: null };
    words.push({ text: segment, key: segment.normalize("NFC"), isWord: isWordLike === true, style });
  }
  return words;
}
