import { countColumns } from "./count-columns.ts";
import { readSign } from "./read-sign.ts";
import type { CopyLine, CopyPart, HeadSign, PaperHints } from "./wire-copy.ts";

const HEAD = 80;
const MAIL =
  /^(?<name>from|to|cc|bcc|sent|date|subject|reply-to|message-id|mime-version|content-[a-z-]{2,30}|x-[a-z-]{2,30}|return-path|received|importance|보낸 ?사람|받는 ?사람|보낸 ?날짜|참조|제목)\s*:\s*(?<value>.*)$/iu;

/** Lines with the meaning of those near the top that have one; a mail's header counts when two of its lines meet. */
export function markHead(lines: CopyLine[], hints: PaperHints): CopyPart[] {
  const mail = findMailHeader(lines);
  const parts: CopyPart[] = [];
  for (const [at, line] of lines.entries()) {
    const last = parts.at(-1);
    let sign: HeadSign | null = mail.get(at) ?? null;
    if (sign === null && at < HEAD && line.tag === "line") sign = readSign(line.text, hints);
    // The last word of a wrapped paragraph may be "share": a label stands apart or under another short line.
    const standsApart = line.gap || last === undefined || last.sign !== null || countColumns(last.line) < 50;
    parts.push({ line, sign: sign?.kind === "furniture" && !mail.has(at) && !standsApart ? null : sign });
  }
  return parts;
}

function findMailHeader(lines: CopyLine[]): Map<number, HeadSign> {
  const header = new Map<number, HeadSign>();
  const start = lines.slice(0, 10).findIndex((line) => MAIL.test(line.text.slice(0, 300)));
  let named = 0;
  for (let at = Math.max(start, 0); start >= 0 && at < lines.length && at < start + 40; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.length > 1000) break;
    const { name, value = "" } = MAIL.exec(line.text)?.groups ?? {};
    const isFolded = name === undefined && named > 0 && !line.gap && line.indent > 0;
    if (name === undefined && !isFolded) break;
    if (name !== undefined) named += 1;
    const subject = value.replace(/^(?:(?:re|fwd?|회신|전달)\s*:\s*)+/i, "");
    const isSubject = name !== undefined && /^(?:subject|제목)$/i.test(name) && subject !== "";
    header.set(at, isSubject ? { kind: "subject", subject } : { kind: "furniture", reason: "Mail header" });
  }
  return named >= 2 ? header : new Map();
}
