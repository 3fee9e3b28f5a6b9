import { decodeKorean } from "./decode-korean.ts";

const SIGNATURES = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, and so docx, odt, pages
  [0xd0, 0xcf, 0x11, 0xe0], // Word before 2007
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b, 0x08],
];

/**
 * The text of a dropped file. Known: UTF-8, UTF-16 in either order, each with or without a byte order mark,
 * EUC-KR with its CP949 extension, and Windows-1252 for old Western mail. Anything else is refused as binary.
 * Damaged UTF-8 keeps U+FFFD where bytes were lost rather than being read as something it is not.
 * Source: WHATWG Encoding Standard for the labels.
 */
export function decodeCopy(bytes: Uint8Array): { text: string; encoding: string } | { refused: "binary" } {
  if (SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte)))
    return { refused: "binary" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return accept(decode(bytes, "utf-16le", false), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return accept(decode(bytes, "utf-16be", false), "utf-16be");
  const wide = guessWide(bytes);
  if (wide !== null) return accept(decode(bytes, wide, true), wide);
  if (bytes.includes(0)) return { refused: "binary" };
  const utf8 = decode(bytes, "utf-8", true);
  if (utf8 !== null) return accept(utf8, "utf-8");
  // Before EUC-KR: UTF-8 with a hole in it often decodes as Korean gibberish.
  const damaged = decode(bytes, "utf-8", false) ?? "";
  const lost = damaged.match(/\uFFFD/g)?.length ?? 0;
  const wideCharacters = damaged.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (lost > 0 && lost * 2 <= wideCharacters) return accept(damaged, "utf-8");
  const korean = decodeKorean(bytes);
  if (korean !== null && looksKorean(korean)) return accept(korean, "euc-kr");
  return accept(decode(bytes, "windows-1252", true), "windows-1252");
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function accept(
  text: string | null,
  encoding: string,
): { text: string; encoding: string } | { refused: "binary" } {
  if (text === null) return { refused: "binary" };
  const controls =
    text.match(/[\p{Cc}\p{Cn}]/gu)?.filter((control) => !"\n\r\t\f\v\u0085".includes(control)) ?? [];
  return controls.length * 50 > text.length ? { refused: "binary" } : { text, encoding };
}

// In UTF-16 copy the spaces and line ends alone put zeros on one side of every pair and none on the other.
function guessWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  const enough = bytes.length / 60;
  if (low > enough && high === 0) return "utf-16le";
  return high > enough && low === 0 ? "utf-16be" : null;
}

function looksKorean(text: string): boolean {
  const wide = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return hangul * 2 >= wide;
}
