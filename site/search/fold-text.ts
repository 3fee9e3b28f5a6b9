/** Accents, Arabic vowel signs and its stretching sign, Hebrew points: nobody types them to find something. */
const UNTYPED = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]/g;

/** Text as it is compared: composed, lower case, one width, without the signs that nobody types. */
export function foldText(text: string): string {
  return text.toWellFormed().normalize("NFKD").replace(UNTYPED, "").normalize("NFKC").toLowerCase();
}
