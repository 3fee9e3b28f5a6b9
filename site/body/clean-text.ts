/** Controls, bidirectional overrides and isolates, the byte-order mark, non-characters: unseen, and able to mislead. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Text as a page may show it: no characters that no reader sees, line breaks as spaces, well-formed Unicode. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u2028\u2029]/g, " ")
    .replace(UNSEEN, "");
}
