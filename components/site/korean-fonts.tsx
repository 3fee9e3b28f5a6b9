import { hasHangul } from "#site/body/has-hangul.ts";

/**
 * The Korean faces, for pages with Korean on them. It stands at the end of the body, where a style sheet holds up
 * nothing that was read before it; the browser then fetches only the slices whose syllables are on the page.
 */
export function KoreanFonts({ text }: { text: string }) {
  return hasHangul(text) ? <link rel="stylesheet" href="/fonts/korean.css" /> : null;
}
