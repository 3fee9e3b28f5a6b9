import { foldText } from "./fold-text.ts";

/** A stretch of signs, which are written without spaces between words, or a word of any other script. */
const PIECES =
  /[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+|(?:(?![\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー])[\p{L}\p{N}\p{M}])+/gu;
/** "minister's" is found as "minister". */
const POSSESSIVE = /(?<=\p{L})['’]s?(?!\p{L})/gu;

/** The words of a text, folded; stretches of Hangul, Han and Kana stay whole. */
export function cutPieces(text: string): string[] {
  return foldText(text).replace(POSSESSIVE, "").match(PIECES) ?? [];
}
