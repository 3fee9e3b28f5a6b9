import { buildBlocks } from "./build-blocks.ts";
import { detectLanguage } from "./detect-language.ts";
import { listFindings } from "./list-findings.ts";
import { markHead } from "./mark-head.ts";
import { readHead } from "./read-head.ts";
import { readHtmlCopy } from "./read-html-copy.ts";
import { readOpening } from "./read-opening.ts";
import { readTail } from "./read-tail.ts";
import { rejoinLines } from "./rejoin-lines.ts";
import { settleReading } from "./settle-reading.ts";
import { splitLines } from "./split-lines.ts";
import { undoQuotedPrintable } from "./undo-quoted-printable.ts";
import type { CopyLine, DroppedText, PaperHints, Reading, RecognisedCopy, WireInput } from "./wire-copy.ts";

/**
 * Takes raw wire copy apart: headline, standfirst, bylines, time stamp, dateline, source and clean body blocks.
 * Never refuses: what it does not understand stays in the body, what it leaves out is in `dropped`, and empty input
 * gives an empty result. Text is kept as typed; names of people, places and agencies are given in NFC. Linear in the
 * length of the copy. Throws RangeError only for hints with an unknown zone or an unreadable date.
 */
export function recogniseWire(input: WireInput, hints: PaperHints): RecognisedCopy {
  const dropped: DroppedText[] = [];
  const tally = new Map<string, number>();
  const lines = readLines(input, dropped, tally);
  const reading: Reading = {
    hints,
    headline: null,
    standfirst: null,
    bylines: [],
    moments: null,
    loneDate: null,
    dateline: null,
    sources: [],
    subjects: [],
    dropped,
    embargoes: [],
  };
  const { parts, rejoined } = rejoinLines(markHead(lines, hints));
  const body = readTail(readOpening(readHead(parts, reading), reading), reading);
  for (const [code, count] of tally)
    dropped.push({
      text: count === 1 ? code : `${code} × ${count}`,
      reason: "A character that cannot be seen",
    });
  settleSubject(reading);
  for (const line of body.slice(0, 10))
    if (/^(?:embargo|엠바고)/iu.test(line.text)) reading.embargoes.push(line.text);
  const blocks = buildBlocks(body);
  const { findings, ...settled } = settleReading(reading);
  return {
    language: detectLanguage(lines.map((line) => line.text).join("\n"), hints.language),
    headline: reading.headline?.text ?? null,
    standfirst: reading.standfirst,
    bylines: reading.bylines.map(({ byline }) => byline),
    ...settled,
    blocks,
    dropped,
    findings: listFindings(reading, findings, { blocks: body.length, rejoined }),
  };
}

function readLines(input: WireInput, dropped: DroppedText[], tally: Map<string, number>): CopyLine[] {
  const html = undoQuotedPrintable(input.html ?? "");
  const fromHtml = html.trim() === "" ? null : readHtmlCopy(html, dropped, tally);
  if (fromHtml !== null && (fromHtml.length > 0 || !input.text?.trim())) return fromHtml;
  return splitLines(undoQuotedPrintable(input.text ?? ""), tally);
}

/** A mail's subject is the headline only when the copy below has none of its own. */
function settleSubject(reading: Reading): void {
  for (const { subject, from } of reading.subjects) {
    if (reading.headline === null)
      reading.headline = { text: subject, from, note: "From the mail's subject" };
    else reading.dropped.push({ text: from, reason: "Mail header" });
  }
}
