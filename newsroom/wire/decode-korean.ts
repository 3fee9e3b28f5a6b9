const HANGUL_FIRST = 0xac00;
const HANGUL_COUNT = 11_172;

/**
 * EUC-KR with its CP949 extension as text; null when the bytes are not that. Node's decoder knows the 2,350
 * syllables of KS X 1001 only, and the other 8,822 (똠, 뷁) stand in CP949 in Unicode order, so their places can be
 * counted out. Source: WHATWG Encoding Standard, index EUC-KR.
 */
export function decodeKorean(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder("euc-kr", { fatal: true });
  const pieces: string[] = [];
  let extension: string[] | null = null;
  let from = 0;
  try {
    for (let at = 0; at < bytes.length; ) {
      const lead = bytes[at] ?? 0;
      const place = lead < 0x80 ? null : findPlace(lead, bytes[at + 1] ?? 0);
      if (place !== null) {
        extension ??= listExtension(decoder);
        const syllable = extension[place];
        if (syllable === undefined) return null;
        pieces.push(decoder.decode(bytes.subarray(from, at)), syllable);
        from = at + 2;
      }
      at += lead < 0x80 ? 1 : 2;
    }
    pieces.push(decoder.decode(bytes.subarray(from)));
  } catch {
    return null;
  }
  const text = pieces.join("");
  // The decoder lets a stray lead byte through as a C1 control.
  return /[\u0080-\u009f]/.test(text) ? null : text;
}

/** Where a pair of bytes stands in the extension, which fills the places KS X 1001 leaves free. */
function findPlace(lead: number, trail: number): number | null {
  if (lead < 0x81 || lead > 0xc6) return null;
  const column =
    trail >= 0x41 && trail <= 0x5a
      ? trail - 0x41
      : trail >= 0x61 && trail <= 0x7a
        ? trail - 0x61 + 26
        : trail >= 0x81 && trail <= 0xfe
          ? trail - 0x81 + 52
          : -1;
  if (column < 0) return null;
  if (lead <= 0xa0) return (lead - 0x81) * 178 + column;
  return trail > 0xa0 ? null : 32 * 178 + (lead - 0xa1) * 84 + column;
}

function listExtension(decoder: TextDecoder): string[] {
  const standard = new Set<string>();
  for (let lead = 0xb0; lead <= 0xc8; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      standard.add(decoder.decode(Uint8Array.of(lead, trail)));
  const syllables = Array.from({ length: HANGUL_COUNT }, (_, at) => String.fromCharCode(HANGUL_FIRST + at));
  return syllables.filter((syllable) => !standard.has(syllable));
}
