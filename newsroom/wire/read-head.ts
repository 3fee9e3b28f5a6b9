import { judgeHeadline } from "./judge-headline.ts";
import { readDateline } from "./read-dateline.ts";
import { readMarker } from "./read-marker.ts";
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
    else if (reading.headline !== null && (isBeforeSign(parts, at) || isSubheading(parts, at))) {
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

/** A section's name, over a headline that is itself followed by a byline or a stamp, or amid page controls. */
function isLabel(parts: CopyPart[], at: number): boolean {
  const [label, headline, credit] = parts.slice(at);
  if (label === undefined || headline === undefined || !isShort(label) || !judgeHeadline(label.line))
    return false;
  if (headline.sign === null && credit?.sign?.kind === "credit")
    return judgeHeadline(headline.line) && hasManyWords(headline.line.text);
  const nextAt = parts.findIndex((part, place) => place > at && !(place < at + AHEAD && isShort(part)));
  if (parts[nextAt]?.sign?.kind !== "furniture") return false;
  const below = parts.findIndex((part, place) => place > nextAt && part.sign === null);
  const line = parts[below]?.line;
  return line !== undefined && judgeHeadline(line) && !opensBody(line) && isFollowed(parts, below);
}

function isShort({ line, sign }: CopyPart): boolean {
  return sign === null && line.text.length <= 24 && line.text.split(/\s+/).length <= 2;
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

/** A second line of headline right above the paragraph with the dateline. */
function isSubheading(parts: CopyPart[], at: number): boolean {
  const [line, next] = [parts[at]?.line, parts[at + 1]];
  if (line === undefined || next === undefined || next.sign !== null || readMarker(line.text) !== null)
    return false;
  return judgeHeadline(line) && hasManyWords(line.text) && !opensBody(line) && opensBody(next.line);
}

function hasManyWords(text: string): boolean {
  return (
    text.split(/\s+/).length >= 4 || (text.match(/[\p{Script=Hangul}\p{Script=Han}]/gu)?.length ?? 0) >= 10
  );
}
