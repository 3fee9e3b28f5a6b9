import { hasHan, hasHangul } from "#site/body/korean-script.ts";

interface KoreanFontsProps {
  /** The languages in which the page's own words are. */
  languages: ("en" | "ko")[];
  /** Whatever else the page shows that may hold Korean, in any shape. */
  shown: unknown;
}

/**
 * The Korean faces, for pages with Korean on them. They stand at the end of the body, where a style sheet holds up
 * nothing that was read before it; the browser then fetches only the slices whose characters are on the page, and
 * none where the reader's own fonts have them.
 */
export function KoreanFonts({ languages, shown }: KoreanFontsProps) {
  const text = JSON.stringify(shown);
  return (
    <>
      {languages.includes("ko") || hasHangul(text) ? (
        <link rel="stylesheet" href="/fonts/korean.css" />
      ) : null}
      {hasHan(text) ? <link rel="stylesheet" href="/fonts/korean-han.css" /> : null}
    </>
  );
}
