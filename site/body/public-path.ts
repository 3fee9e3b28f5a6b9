/** Where things are on the public side. Every link and redirect is built here, so that Hangul is always encoded. */
export function storyPath(section: string, slug: string): string {
  return `/${encodeURIComponent(section)}/${encodeURIComponent(slug)}`;
}

/** Where a story shows what one of its corrections changed. */
export function differencePath(section: string, slug: string, number: number): string {
  return `${storyPath(section, slug)}/corrections/${number}`;
}

/** Where a reader sends the story to somebody, and where they land when it is done. */
export function sendPath(section: string, slug: string): string {
  return `${storyPath(section, slug)}/send`;
}
export function sentPath(section: string, slug: string): string {
  return `${sendPath(section, slug)}/done`;
}

/** A page of the paper's own. */
export function pagePath(slug: string): string {
  return `/${encodeURIComponent(slug)}`;
}

export const searchPath = "/search";

/** Where somebody says that readers are to send them nothing any more. */
export const stopMailPath = "/stop-mail";

/** Everything the paper put right, the latest first. */
export const correctionsPath = "/corrections";

export function sectionPath(section: string): string {
  return `/${encodeURIComponent(section)}`;
}

/** Every topic there is something to read about. */
export const topicsPath = "/topics";

export function topicPath(slug: string): string {
  return `${topicsPath}/${encodeURIComponent(slug)}`;
}

/** A named run of stories. */
export function seriesPath(slug: string): string {
  return `/series/${encodeURIComponent(slug)}`;
}

/** Everything the paper has published, by its days. */
export const archivePath = "/archive";

/** A month (`2026-11`) or a day (`2026-11-24`) of the archive. */
export function archiveDatePath(date: string): string {
  return `${archivePath}/${date.replaceAll("-", "/")}`;
}

export function authorPath(slug: string): string {
  return `/authors/${encodeURIComponent(slug)}`;
}

/**
 * A path segment as the database spells it: decoded, NFC, lower case. Null for what no slug can be (broken
 * encoding, control characters, too long), so that it never becomes a query.
 */
export function readSegment(segment: string): string | null {
  if (segment.length > 2048) return null;
  try {
    const plain = decodeURIComponent(segment).normalize("NFC").toLowerCase();
    return plain.length <= 300 && /^[\p{L}\p{M}\p{N}._~-]+$/u.test(plain) ? plain : null;
  } catch {
    return null; // not UTF-8: such an address was never given out
  }
}

/** Tells whether segments, as the request spelt them, are the one spelling of this path. */
export function isCanonical(segments: string[], path: string): boolean {
  return `/${segments.map((segment) => encodeURIComponent(decodeURIComponent(segment))).join("/")}` === path;
}
