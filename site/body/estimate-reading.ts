import { countWords } from "./count-words.ts";
import type { DocumentJson } from "./document.ts";
import { plainText } from "./read-node.ts";

/**
 * English: 238 words a minute, the mean of 190 studies of adults who read non-fiction silently (M. Brysbaert, "How many
 * words do we read per minute?", Journal of Memory and Language 109, 2019).
 */
const WORDS_A_MINUTE = 238;

/**
 * Korean: 500 characters without spaces, the figure that Medium names for Korean, Chinese and Japanese; no study of long
 * Korean texts read silently is known to us. It agrees with what was measured with sentences of a reading chart: 202 (SD
 * 88) words, which are eojeol, a minute read silently (S. Rhiu and others, "Korean version self-testing application for
 * reading speed", Korean Journal of Ophthalmology 31, 2017, doi:10.3341/kjo.2016.0042), if an eojeol of news has two to
 * three characters. IReST (Trauzettel-Klosinski and Dietz, 2012) gives means of 17 languages, read aloud.
 */
const CHARACTERS_A_MINUTE = 500;

/** Minutes that an adult takes to read a story's text; at least one. */
export function estimateReading({
  document,
  language,
  words,
}: {
  document: DocumentJson;
  language: "en" | "ko";
  words: number;
}): number {
  if (language === "en") return Math.max(1, Math.round(words / WORDS_A_MINUTE));
  const text = document.content.slice(2).map(plainText).join("");
  return Math.max(1, Math.round(countWords(text, "ko").charactersWithoutSpaces / CHARACTERS_A_MINUTE));
}
