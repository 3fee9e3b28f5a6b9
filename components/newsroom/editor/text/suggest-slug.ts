import { storyLimits } from "#newsroom/stories/limits-input.ts";

const SLUG_LENGTH = Math.min(80, storyLimits.slug);

/** A slug for a headline in Latin letters, cut at a word's end. Other scripts are romanised (loaded when needed). */
export async function suggestSlug(headline: string): Promise<string> {
  const plain = headline.normalize("NFKD").replace(/\p{M}/gu, "");
  if (!/[^\P{L}\p{Script=Latin}]/u.test(plain)) return joinWords(plain.replace(/['’]/g, ""), /[^a-z0-9]+/g);
  const { slugify } = await import("transliteration");
  return joinWords(slugify(headline), /[^a-z0-9]+/g);
}

/** The same with Hangul and other letters kept. */
export function keepLettersSlug(headline: string): string {
  return joinWords(headline.normalize("NFC").replace(/['’]/g, ""), /[^\p{Ll}\p{Lo}\p{N}]+/gu);
}

function joinWords(text: string, between: RegExp): string {
  const slug = text
    .toLowerCase()
    .replace(between, "-")
    .replace(/^-+|-+$/g, "");
  return slug.length <= SLUG_LENGTH ? slug : slug.slice(0, SLUG_LENGTH).replace(/-[^-]*$/, "");
}
