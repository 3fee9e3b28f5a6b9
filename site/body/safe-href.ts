const SAFE_PROTOCOLS = new Set(["http:", "https:", "mailto:"]);

/**
 * Tells whether a link may go into a story: an absolute http(s) or mailto address, or a path on this paper.
 * Everything a browser could execute (`javascript:`, `data:`, `vbscript:`), and every address that begins with
 * white space or control characters to hide one, is refused. Source: OWASP XSS prevention, WHATWG URL parsing.
 */
export function isSafeHref(href: string): boolean {
  if (href.length > 2048 || hasControlCharacter(href)) return false;
  if (href.startsWith("/") || href.startsWith("#")) return !href.startsWith("//") && !href.startsWith("/\\");
  return URL.canParse(href) && SAFE_PROTOCOLS.has(new URL(href).protocol);
}

function hasControlCharacter(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0x20 || (code >= 0x7f && code <= 0x9f)) return true;
  }
  return false;
}
