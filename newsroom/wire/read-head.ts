import { judgeHeadline } from "./judge-headline.ts";
import { readDateline } from "./read-dateline.ts";
import { takeSign } from "./take-sign.ts";
import type { CopyLine, CopyPart, Reading } from "./wire-copy.ts";

const AHEAD = 5;
const STANDFIRST = 300;
const MARKING = /^(?:\((?:(?:\d{1,2}(?:st|nd|rd|th) )?LD|LEAD|URGENT)\)|\[속보\]|\[긴급\])\s*/u;
const CLOSING_MARKING = /\s*\((?:속보|종합\d?보?|\dl?보)\)$/u;

/**
 * Reads the head of the copy (furniture, headline, standfirst, bylines, stamps) into `reading`, and answers the
 * paragraphs that are left for the body, in order: those of the head it did not understand come first.
 */
export function readHead(parts: CopyPart[], reading: Reading): CopyLine[] {
  const left: CopyLine[] = [];
  const title = parts.slice(0, 100).findIndex((part) => part.line.tag === "title");
  let at = 0;
  for (; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) break;
    const { line, sign } = part;
    if (sign !== null) takeSign(reading, line, sign);
    else if (reading.headline === null && (at < title || /^embargo|^엠바고/iu.test(line.text)))
      left.push(line);
    else if (reading.headline === null && isLabel(parts, at))
      reading.dropped.push({ text: line.text, reason: "Label above the headline" });
    else if (reading.headline === null && judgeHeadline(line) && isFollowed(parts, at) && !opensBody(line))
      takeHeadline(reading, line.text);
    else if (reading.headline !== null && isBeforeSign(parts, at)) {
      const isStandfirst = reading.standfirst === null && left.length === 0 && hasManyWords(line.text);
      if (isStandfirst) reading.standfirst = line.text;
      else left.push(line);
    } else break;
  }
  return [...left, ...parts.slice(at).map((part) => part.line)];
}

function takeHeadline(reading: Reading, from: string): void {
  const [opening = ""] = MARKING.exec(from) ?? [];
  const [closing = ""] = CLOSING_MARKING.exec(from) ?? [];
  for (const marking of [opening, closing])
    if (marking !== "") reading.dropped.push({ text: marking.trim(), reason: "Wire marking" });
  const text = from.slice(opening.length, from.length - closing.length).replaceAll("\n", " ");
  reading.headline = { text, from, note: null };
}

function isFollowed(parts: CopyPart[], at: number): boolean {
  return parts.slice(at + 1).some((part) => part.sign === null);
}

function opensBody(line: CopyLine): boolean {
  return line.tag === "line" && readDateline(line.text) !== null;
}

/** A section's name over a headline that is itself followed by a byline or a stamp. */
function isLabel(parts: CopyPart[], at: number): boolean {
  const [label, headline, credit] = [parts[at], parts[at + 1], parts[at + 2]];
  if (label === undefined || headline === undefined || credit?.sign?.kind !== "credit") return false;
  if (label.line.text.length > 24 || label.line.text.split(/\s+/).length > 2 || headline.sign !== null)
    return false;
  return judgeHeadline(label.line) && judgeHeadline(headline.line) && hasManyWords(headline.line.text);
}

function isBeforeSign(parts: CopyPart[], at: number): boolean {
  for (const [ahead, part] of parts.slice(at, at + AHEAD).entries()) {
    // A byline with nothing under it closes the story rather than its head.
    if (part.sign?.kind === "credit" || part.sign?.kind === "agency") return isFollowed(parts, at + ahead);
    if (
      part.sign === null &&
      (part.line.text.length > STANDFIRST || part.line.block !== null || opensBody(part.line))
    )
      return false;
  }
  return false;
}

function hasManyWords(text: string): boolean {
  return (
    text.split(/\s+/).length >= 4 || (text.match(/[\p{Script=Hangul}\p{Script=Han}]/gu)?.length ?? 0) >= 10
  );
}
