import type { BlockJson, InlineJson } from "#site/body/document.ts";

/** What was pasted or dropped. When both are given the HTML is read, unless it holds no text. */
export interface WireInput {
  text?: string;
  html?: string;
}

/** What the paper knows and the copy may not say. `today` is an ISO date in the paper's zone. */
export interface PaperHints {
  timeZone: string;
  language: "en" | "ko";
  today: string;
}

/** One spelling of a person's name; `script` is an ISO 15924 code (Latn, Hang, Hani, Kore, Jpan…). */
export interface RecognisedName {
  text: string;
  role: "native" | "romanised";
  script: string;
}

/** One person with every spelling the copy gives. `role` is "", "in Paris", "contributed", "edited", "특파원"… */
export interface RecognisedByline {
  names: RecognisedName[];
  role: string;
  email?: string;
}

/** `local` is wall-clock time in `zone` (IANA name or `+09:00`); `instant` is the same moment in UTC. */
export interface RecognisedStamp {
  local: string;
  zone: string;
  zoneInferred: boolean;
  instant: string;
}

export interface RecognisedDateline {
  place: string;
  date: string | null;
  source: string | null;
  raw: string;
}

export interface RecognisedSource {
  name: string;
  raw: string;
}

export interface DroppedText {
  text: string;
  reason: string;
}

/** One thing the editor shows: what was recognised, the words it came from, and what had to be assumed. */
export interface Finding {
  field: "headline" | "standfirst" | "byline" | "stamp" | "dateline" | "source" | "body" | "furniture";
  shown: string;
  from: string;
  note: string | null;
}

/**
 * Wire copy taken apart. Every character of the input that is not white space or markup is in a field, in the
 * `from` of a finding, in `blocks`, or in `dropped`. `blocks` is never empty.
 */
export interface RecognisedCopy {
  language: "en" | "ko";
  headline: string | null;
  standfirst: string | null;
  bylines: RecognisedByline[];
  stamp: RecognisedStamp | null;
  dateline: RecognisedDateline | null;
  source: RecognisedSource | null;
  blocks: BlockJson[];
  dropped: DroppedText[];
  findings: Finding[];
}

/**
 * A line of copy on its way to a paragraph. `gap` says that a blank line or a paragraph's edge stands before it;
 * `block` holds a list, quotation or rule that HTML had already made.
 */
export interface CopyLine {
  tag: "line" | "title" | "heading2" | "heading3" | "bullet" | "number" | "made";
  runs: InlineJson[];
  text: string;
  indent: number;
  gap: boolean;
  block: BlockJson | null;
}

/** A date, time and zone as the copy writes them, before any of the three is settled. */
export interface Moment {
  date: { year: number | null; month: number; day: number } | null;
  clock: { hour: number; minute: number } | null;
  zone: string | null;
  label: string;
}

/** Moments found in a line, and the part of the line that they fill. */
export interface MomentsFound {
  moments: Moment[];
  start: number;
  end: number;
}

/** A byline as read; `source` is an agency named beside the names. */
export interface BylineRead {
  bylines: RecognisedByline[];
  source: string | null;
}

/** A dateline as read from the start of a paragraph. */
export interface DatelineRead {
  place: string;
  moment: Moment | null;
  source: string | null;
  byline: BylineRead | null;
  /** Units of the paragraph's NFC form that the dateline, the byline after it and their separators fill. */
  length: number;
  datelineLength: number;
}

/** What a line in the head of the copy turned out to be. */
export type HeadSign =
  | { kind: "furniture"; reason: string }
  | { kind: "subject"; subject: string }
  | { kind: "agency"; name: string }
  | { kind: "credit"; moments: Moment[]; stampFrom: string; byline: BylineRead | null; bylineFrom: string };

/** A paragraph, or a line of the head whose meaning is known. */
export interface CopyPart {
  line: CopyLine;
  sign: HeadSign | null;
}

/** What has been recognised so far while the parts are read in turn. */
export interface Reading {
  hints: PaperHints;
  headline: { text: string; from: string; note: string | null } | null;
  standfirst: string | null;
  bylines: { byline: RecognisedByline; from: string }[];
  moments: { moments: Moment[]; from: string } | null;
  loneDate: { moment: Moment; from: string } | null;
  dateline: { place: string; moment: Moment | null; source: string | null; raw: string } | null;
  sources: { name: string; raw: string; where: "credit" | "dateline" | "slug" }[];
  subjects: { subject: string; from: string }[];
  dropped: DroppedText[];
  embargoes: string[];
}
