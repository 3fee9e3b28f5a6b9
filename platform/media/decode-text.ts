const UTF_8_SAID = "\x1b%G";
/** Hangul among the two-byte signs of KS X 1001, and the signs that stand between them. */
const HANGUL = /[\xb0-\xc8][\xa1-\xfe]/g;
const PAIRS = /[\x80-\xff]{2}/g;

/**
 * Text of an IPTC record (or any other that does not reliably say how it is written). What is right UTF-8 is UTF-8, also
 * undeclared: hardly any other text happens to be. Else EUC-KR, when it is declared (ISO 2022) or most of it reads as
 * Hangul; else Windows' Latin. Source: IPTC IIM 4.2, 1:90.
 */
export function decodeText(bytes: Uint8Array, declared = ""): string {
  const utf8 = decode("utf-8", bytes);
  if (utf8 !== null) return utf8;
  const isKorean = declared.includes("$)C") || (declared !== UTF_8_SAID && looksKorean(bytes));
  const text = isKorean ? decode("euc-kr", bytes) : null;
  return text ?? new TextDecoder("windows-1252").decode(bytes);
}

function looksKorean(bytes: Uint8Array): boolean {
  const signs = Buffer.from(bytes).toString("latin1");
  const isPaired = signs.replace(PAIRS, "").search(/[\x80-\xff]/) < 0;
  const [pairs, hangul] = [PAIRS, HANGUL].map((pattern) => signs.match(pattern)?.length ?? 0);
  return isPaired && (hangul ?? 0) * 2 > (pairs ?? 0);
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
