/** Controls, bidirectional overrides and isolates, the byte-order mark and non-characters: invisible, and able to mislead. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is what this is for.
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Text as a page may show it: without characters that no reader sees, line breaks as spaces, well-formed Unicode. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, "")
    .replace(/[\t\n\r\u2028\u2029]/g, " ");
}
