/** Tells whether text has Hangul, syllables or single letters, and so needs the Korean fonts. */
export function hasHangul(text: string): boolean {
  return /\p{Script=Hangul}/u.test(text);
}

/** Tells whether text has Chinese characters, which Korean newspapers use for countries and people: 美, 北. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
