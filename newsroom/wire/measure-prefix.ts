const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * How many UTF-16 units of `original` spell the first `composed` units of its NFC form. Copy is matched in NFC, so
 * that Hangul typed as jamo is read, and cut as it was typed.
 */
export function measurePrefix(original: string, composed: number): number {
  let reached = 0;
  for (const { segment, index } of graphemes.segment(original.slice(0, composed * 4 + 8))) {
    if (reached >= composed) return index;
    reached += segment.normalize("NFC").length;
  }
  return Math.min(original.length, composed * 4 + 8);
}
