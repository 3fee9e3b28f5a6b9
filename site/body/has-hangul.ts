/** Tells whether text needs the Korean fonts: Hangul (syllables or letters) or Han. */
export function hasHangul(text: string): boolean {
  return /[\p{Script=Hangul}\p{Script=Han}]/u.test(text);
}
