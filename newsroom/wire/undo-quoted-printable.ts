const CODED_RUN = /(?:=[0-9A-F]{2})+/g;
const HIGH_RUN = /(?:=[89A-F][0-9A-F])+/g;
const SOFT_END = /=[ \t]*\r?\n/g;

/**
 * Undoes what a mail program left behind (`=E2=80=94`, `=3D`, a line ending in `=`), and only where it clearly is
 * that: the text holds a UTF-8 character written in bytes, or two soft line ends. A lone `a=20` is left alone.
 * Source: RFC 2045, section 6.7.
 */
export function undoQuotedPrintable(text: string): string {
  if (!text.includes("=")) return text;
  const soft = text.match(SOFT_END)?.length ?? 0;
  const wholeLines = text.replace(SOFT_END, "");
  const high = wholeLines.match(HIGH_RUN) ?? [];
  // Two bytes of EUC-KR may happen to be UTF-8, most of its runs are not.
  const hasWide = high.filter((run) => readBytes(run, "utf-8") !== null).length * 2 > high.length;
  const hasKorean = !hasWide && soft >= 1 && holdsKoreanBytes(wholeLines);
  if (!hasWide && !hasKorean && soft < 2) return text;
  const bare = wholeLines.match(/=(?![0-9A-F]{2})/g)?.length ?? 0;
  return wholeLines.replace(CODED_RUN, (run) => {
    const isWide = /=[89A-F]/.test(run);
    // A bare "=" cannot stand in quoted-printable copy, so beside one a narrow code may be the writer's own.
    if (!isWide && bare > 0) return run;
    return readBytes(run, hasKorean ? "euc-kr" : "utf-8") ?? readBytes(run, "windows-1252") ?? run;
  });
}

function holdsKoreanBytes(text: string): boolean {
  const runs = text.match(/(?:=[89A-F][0-9A-F]){4,}/g) ?? [];
  return runs.length > 0 && runs.every((run) => readBytes(run, "euc-kr") !== null);
}

function readBytes(run: string, encoding: string): string | null {
  const bytes = Uint8Array.from(run.slice(1).split("="), (pair) => Number.parseInt(pair, 16));
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
