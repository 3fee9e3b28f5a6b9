import type { ComparedPiece, PieceKind, TextRun } from "#site/compare/compared-text.ts";
import type { CorrectionKind } from "#site/stories/published-correction.ts";
import type { FieldName } from "../stories/story-input.ts";
import type { FieldValues } from "../stories/story-view.ts";

/** Who brought words into a story, at one go: typed without a long pause, or pasted. */
export interface Origin {
  userId: string;
  how: "typed" | "pasted" | "from_wire";
  /** ISO, UTC: the first and the last of it. */
  fromAt: string;
  toAt: string;
}

/** So many document positions have one origin; null for what was there when the story began. */
export interface OriginRun {
  size: number;
  origin: number | null;
}

export interface AttributedRun extends TextRun {
  /** Place in the reading's list of origins. */
  origin: number | null;
}

export interface Reading {
  pieces: { kind: PieceKind; runs: AttributedRun[] }[];
  origins: (Origin & { name: string; wireSource: string })[];
}

export interface Comparison {
  pieces: ComparedPiece[];
  addedWords: number;
  removedWords: number;
  /** Null for a version older than the keeping of fields. */
  fieldsBefore: FieldValues | null;
  fieldsAfter: FieldValues | null;
  changedFields: FieldName[];
}

/** A version one can read, compare and restore; `id` is `now` for the story as it stands. */
export interface VersionView {
  id: string;
  kind: "named" | "automatic" | "published" | "now";
  label: string;
  /** Which publication it was; null unless published. */
  publication: number | null;
  /** What that publication told readers in words; null when nothing. */
  correction: { kind: CorrectionKind; text: string } | null;
  /** ISO, UTC. `fromAt` is when the writing since the version before began; null when there was none. */
  fromAt: string | null;
  at: string;
  /** Who named or published it. */
  by: string;
  writers: string[];
  words: number;
  addedWords: number;
  removedWords: number;
}

/** Something else that happened to the story. */
export interface ActView {
  id: string;
  at: string;
  by: string;
  act: string;
  detail: Record<string, unknown>;
}

export type TimelineEntry = ({ type: "version" } & VersionView) | ({ type: "act" } & ActView);

export interface TimelineView {
  entries: TimelineEntry[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** What restoring a version would change in the story as it stands. */
export interface RestoreDifference {
  version: VersionView;
  addedWords: number;
  removedWords: number;
  changedFields: FieldName[];
}

export interface ReadVersion {
  version: VersionView;
  reading: Reading;
  /** The version before this one. */
  previousId: string | null;
  /** Null when it may not be restored, or is as the story stands. */
  restores: RestoreDifference | null;
}

export interface ComparedVersions {
  before: VersionView;
  after: VersionView;
  comparison: Comparison;
  /** Null when the older one may not be restored, or is as the story stands. */
  restores: RestoreDifference | null;
}

/** What a history shows beside its timeline. */
export type ShownView = ({ kind: "reading" } & ReadVersion) | ({ kind: "comparison" } & ComparedVersions);
