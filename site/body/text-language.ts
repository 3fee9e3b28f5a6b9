/** The language and direction of a run of text, where they are not the story's own. */
export interface TextLanguage {
  /** BCP 47; undefined where the story's own holds. */
  lang?: string;
  /** For letters written from right to left: the browser looks at the first of them. */
  dir?: "auto";
}

const scripts: { name: string; letters: RegExp; weight: number; lang: (text: string) => string }[] = [
  { name: "Latn", letters: /\p{Script=Latin}/gu, weight: 1, lang: () => "en" },
  // A syllable or an ideograph says as much as three letters.
  { name: "Hang", letters: /\p{Script=Hangul}/gu, weight: 3, lang: () => "ko" },
  { name: "Kana", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, weight: 3, lang: () => "ja" },
  {
    name: "Hani",
    letters: /\p{Script=Han}/gu,
    weight: 3,
    lang: (text) => (hasKana(text) ? "ja" : "zh"),
  },
  {
    name: "Arab",
    letters: /\p{Script=Arabic}/gu,
    weight: 1,
    lang: (text) => (/[پچژگ]/u.test(text) ? "fa" : "ar"),
  },
  { name: "Hebr", letters: /\p{Script=Hebrew}/gu, weight: 1, lang: () => "he" },
  {
    name: "Cyrl",
    letters: /\p{Script=Cyrillic}/gu,
    weight: 1,
    lang: (text) => (/[іїєґ]/iu.test(text) ? "uk" : "ru"),
  },
  { name: "Grek", letters: /\p{Script=Greek}/gu, weight: 1, lang: () => "el" },
  { name: "Thai", letters: /\p{Script=Thai}/gu, weight: 1, lang: () => "th" },
  { name: "Deva", letters: /\p{Script=Devanagari}/gu, weight: 1, lang: () => "hi" },
];

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr"]);
/** How much of a text another script must make up before the text counts as another language. */
const MOST = 2 / 3;
/** Letters of English and the signs around them: the common case is decided by one look. */
const PLAIN_LATIN = /^[\t\n -\u024f\u2000-\u206f\u20a0-\u20bf\u2100-\u214f]*$/;

/**
 * Tells by its script whether a paragraph is in another language than its story, for spelling, fonts, hyphenation and
 * screen readers. Nothing is stored: editor and page ask this one function.
 */
export function textLanguage(text: string, language: "en" | "ko"): TextLanguage {
  if (language === "en" && PLAIN_LATIN.test(text)) return {};
  const counts = scripts.map((script) => ({
    ...script,
    share: (text.match(script.letters)?.length ?? 0) * script.weight,
  }));
  // Korean uses Chinese characters too; among kana they are Japanese.
  const owned = language === "en" ? ["Latn"] : hasKana(text) ? ["Hang"] : ["Hang", "Hani"];
  const all = counts.reduce((sum, { share }) => sum + share, 0);
  const own = counts.reduce((sum, { name, share }) => sum + (owned.includes(name) ? share : 0), 0);
  if (all < 3 || all - own < all * MOST) return {};
  const [most] = counts.filter(({ name }) => !owned.includes(name)).sort((a, b) => b.share - a.share);
  if (!most) return {};
  return { lang: most.lang(text), ...(RIGHT_TO_LEFT.has(most.name) ? { dir: "auto" as const } : {}) };
}

function hasKana(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}
